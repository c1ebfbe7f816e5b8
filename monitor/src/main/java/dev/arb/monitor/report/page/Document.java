package dev.arb.monitor.report.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A whole report.
 *
 * @param title the run's id
 * @param summary one line: what the run is and how it stands
 * @param origin one line: when and by what the report was made
 */
public record Document(String title, String summary, String origin, List<Section> sections) {
    public Document {
        sections = List.copyOf(sections);
    }

    /** Every term that a fact of the document uses, in the order of first use. */
    public Set<Term> terms() {
        Set<Term> terms = new LinkedHashSet<>();
        for (Section section : sections) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Facts facts) {
                    facts.facts().forEach(fact -> terms.add(fact.term()));
                }
            }
        }
        return terms;
    }
}
