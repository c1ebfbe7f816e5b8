package dev.arb.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What is left of a disk. */
final class FreeDisk {
    private FreeDisk() {}

    /** Bytes that can still be written at a place; empty when the disk cannot be asked. */
    static OptionalLong bytes(Path place) {
        try {
            return OptionalLong.of(Files.getFileStore(place).getUsableSpace());
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }
}
