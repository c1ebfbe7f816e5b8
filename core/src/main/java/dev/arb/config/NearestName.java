package dev.arb.config;

import java.util.Collection;
import java.util.Optional;

/** Finds the known name that a misspelled one probably means. */
final class NearestName {

    private static final int MOST_EDITS = 4;
    private static final int WRONG_SECTION = 2;

    private NearestName() {}

    /** {@code ; did you mean NAME?}, or empty when nothing is near. */
    static String hint(String unknown, Collection<String> known) {
        return nearest(unknown, known)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }

    /**
     * The nearest of the known names by edits. A name that ends in the same or nearly the same part counts as near too,
     * because keys are often put into the wrong section.
     */
    static Optional<String> nearest(String unknown, Collection<String> known) {
        String best = "";
        int bestDistance = Integer.MAX_VALUE;
        for (String name : known) {
            int whole = distance(unknown, name);
            int lastPart = WRONG_SECTION + distance(lastPart(unknown), lastPart(name));
            int distance = Math.min(whole, lastPart);
            boolean tieBroken = distance == bestDistance && name.compareTo(best) < 0;
            if (distance < bestDistance || tieBroken) {
                best = name;
                bestDistance = distance;
            }
        }
        boolean near = bestDistance <= Math.clamp(lastPart(unknown).length() / 3, 2, MOST_EDITS);
        return near ? Optional.of(best) : Optional.empty();
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
