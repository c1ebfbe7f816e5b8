package dev.arb.cli.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the words that someone probably meant, by edit distance. */
final class Nearest {
    private static final int LETTERS_PER_MISTAKE = 3;
    private static final int MOST = 2;

    private Nearest() {}

    /** The nearest candidates, nearest first; empty when none is near. */
    static List<String> to(String word, Collection<String> candidates) {
        int allowed = Math.max(1, word.length() / LETTERS_PER_MISTAKE);
        int nearest = candidates.stream()
                .mapToInt(candidate -> distance(word, candidate))
                .min()
                .orElse(Integer.MAX_VALUE);
        if (nearest > allowed) {
            return List.of();
        }
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) == nearest)
                .sorted(Comparator.naturalOrder())
                .limit(MOST)
                .toList();
    }

    /** Levenshtein: insertions, deletions and substitutions. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
