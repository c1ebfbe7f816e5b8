package dev.arb.monitor.report.page;

import java.util.List;

/**
 * A section of the report.
 *
 * @param id its name in links, of letters and dashes
 */
public record Section(String id, String title, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
