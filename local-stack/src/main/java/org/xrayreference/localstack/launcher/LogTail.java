package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The last lines of a log. */
final class LogTail {
    private static final int LINES = 20;
    private static final int BYTES = 32 * 1024;

    private LogTail() {}

    static String of(Path log) throws IOException {
        String end;
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - BYTES));
            end = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> lines = end.lines().toList();
        return lines.stream()
                .skip(Math.max(0, lines.size() - LINES))
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining());
    }
}
