package dev.arb.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds and reads the files of a request, weakest first. */
final class ConfigFiles {

    private static final long MAX_BYTES = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ConfigRequest request;

    ConfigFiles(ConfigRequest request) {
        this.request = request;
    }

    /** One list of settings a file. */
    List<List<RawSetting>> read() {
        List<List<RawSetting>> sources = new ArrayList<>();
        if (request.defaultFiles()) {
            for (Path file : defaultFiles()) {
                if (Files.exists(request.workingDirectory().resolve(file))) {
                    sources.add(read(file));
                }
            }
        }
        request.files().forEach(file -> sources.add(read(file)));
        return sources;
    }

    private List<Path> defaultFiles() {
        UserDirs dirs = new UserDirs(request.home(), request.environment());
        return List.of(
                dirs.config().resolve("config.yml"),
                Path.of(Section.ShippedFile.LIVE_YML.path()),
                Path.of(Section.ShippedFile.CONFIG_TOML.path()));
    }

    private List<RawSetting> read(Path file) {
        String name = file.toString();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".toml")) {
            return TomlSource.read(name, text(file));
        }
        if (lower.endsWith(".yml") || lower.endsWith(".yaml")) {
            return YamlSource.read(name, text(file));
        }
        throw error(file, "is neither .yml, .yaml nor .toml; rename it after what it holds");
    }

    private String text(Path file) {
        Path resolved = request.workingDirectory().resolve(file);
        try {
            if (Files.isDirectory(resolved)) {
                throw error(file, "is a directory; name a file");
            }
            if (Files.size(resolved) > MAX_BYTES) {
                throw error(file, "is larger than 1 MiB; this is no configuration");
            }
            String text = Files.readString(resolved, StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw error(file, "does not exist; check the path");
        } catch (AccessDeniedException e) {
            throw error(file, "may not be read; check its permissions");
        } catch (CharacterCodingException e) {
            throw error(file, "is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw error(file, "cannot be read (" + e.getMessage() + ")");
        }
    }

    private static ConfigException error(Path file, String problem) {
        return new ConfigException(Origin.file(file.toString(), 0), "the file " + problem);
    }
}
