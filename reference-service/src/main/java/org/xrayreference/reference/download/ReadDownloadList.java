package org.xrayreference.reference.download;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what to fetch from a text: a line for each file with its address, its checksum and, where it should be another
 * than the address ends with, its name. What follows # is a remark.
 */
public final class ReadDownloadList {
    private static final String NIH = "/download/nih-archives.txt";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private ReadDownloadList() {}

    /** @param list empty for NIH's own archives */
    public static List<Wanted> read(Optional<Path> list) throws IOException {
        try (Reader reader = list.isPresent()
                ? Files.newBufferedReader(list.get())
                : new InputStreamReader(ReadDownloadList.class.getResourceAsStream(NIH), StandardCharsets.UTF_8)) {
            return read(reader);
        }
    }

    static List<Wanted> read(Reader reader) throws IOException {
        List<Wanted> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<String> lines = new BufferedReader(reader).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("(^|\\s)#.*", "").strip();
            try {
                if (!line.isEmpty()) {
                    Wanted wanted = wanted(line.split("\\s+"));
                    if (!names.add(wanted.name())) {
                        throw new IllegalArgumentException("there is another “" + wanted.name() + "” before");
                    }
                    all.add(wanted);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("Line " + (i + 1) + " of the list: " + e.getMessage(), e);
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("The list names no address");
        }
        return all;
    }

    private static Wanted wanted(String[] words) {
        if (words.length < 2 || words.length > 3) {
            throw new IllegalArgumentException("wanted are an address, a checksum and, if need be, a name");
        }
        URI address = address(words[0]);
        String path = address.getPath();
        String name = words.length == 3 ? words[2] : path.substring(path.lastIndexOf('/') + 1);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("“" + name + "” cannot be the name of a file here");
        }
        return new Wanted(address, Checksum.parse(words[1]), name);
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null && address.getPath() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("“" + text + "” is no address", e);
        }
        throw new IllegalArgumentException("“" + text + "” is no http or https address");
    }
}
