package org.xrayreference.preview.worker;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import ai.onnxruntime.OrtEnvironment;
import com.github.jaiimageio.impl.common.PackageUtil;
import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import com.twelvemonkeys.image.ImageUtil;
import com.twelvemonkeys.imageio.ImageReaderBase;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.io.FileUtil;
import com.twelvemonkeys.lang.Validate;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.opencv.global.opencv_core;

/**
 * The class path for a worker: where this very process has the few jars from, asked of the classes themselves. So it is
 * the same question in a test, in development and in a packaged service, whatever class loader answers it.
 */
final class WorkerClassPath {
    private WorkerClassPath() {}

    static String find() {
        Set<Path> entries = new LinkedHashSet<>();
        for (Class<?> here : List.of(
                DecodeWorkerMain.class,
                Loader.class,
                opencv_core.class,
                openblas_nolapack.class,
                OrtEnvironment.class,
                J2KImageReaderSpi.class,
                PackageUtil.class,
                JPEGImageReaderSpi.class,
                ImageReaderBase.class,
                Directory.class,
                ImageUtil.class,
                FileUtil.class,
                Validate.class)) {
            entries.add(path(here.getProtectionDomain().getCodeSource().getLocation()));
        }
        for (String name : resources()) {
            URL library = Loader.class.getClassLoader().getResource(name);
            if (library == null) {
                throw new IllegalStateException("no imaging library for this system: " + name + " is missing");
            }
            entries.add(path(library, name));
        }
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> resources() {
        String platform = Loader.getPlatform();
        String suffix = platform.startsWith("macosx") ? ".dylib" : ".so";
        List<String> libraries = new ArrayList<>();
        libraries.add("org/bytedeco/javacpp/" + platform + "/libjnijavacpp" + suffix);
        libraries.add("org/bytedeco/opencv/" + platform + "/libjniopencv_core" + suffix);
        libraries.add("org/bytedeco/openblas/" + platform + "/libjniopenblas_nolapack" + suffix);
        libraries.add("models/ppocr_keys_v1.txt");
        return libraries;
    }

    /** From {@code jar:file:/…/x.jar!/name} to the jar. */
    private static Path path(URL resource, String name) {
        String address = resource.toString();
        String jar = address.substring(0, address.length() - name.length() - "!/".length());
        return path(toUrl(jar.substring("jar:".length())));
    }

    private static URL toUrl(String address) {
        try {
            return URI.create(address).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path path(URL location) {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no place for a path with this name: " + location, e);
        }
    }
}
