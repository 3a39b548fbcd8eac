package dev.glossary.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the versions of this library, of Java, and of the newest devalue that it reads. */
final class VersionText implements IVersionProvider {
    VersionText() {}

    @Override
    public String[] getVersion() {
        Properties built = built();
        return new String[] {
            "glossary " + built.getProperty("version"),
            "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
            "devalue up to " + built.getProperty("devalue"),
        };
    }

    /** {@return the version of this library} */
    static String library() {
        return built().getProperty("version");
    }

    private static Properties built() {
        Properties properties = new Properties();
        try (InputStream in = VersionText.class.getResourceAsStream("version.properties")) {
            properties.load(Objects.requireNonNull(in));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties;
    }
}
