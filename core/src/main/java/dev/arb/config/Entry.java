package dev.arb.config;

import java.util.SequencedMap;

/**
 * A declared key, or a family of keys that share a prefix.
 *
 * @param <T> Java type of its values
 */
public sealed interface Entry<T> permits Key, KeyFamily {

    /** Dotted path; of a family the prefix that its members share. */
    String path();

    ValueType<T> type();

    /** One line without a full stop: what the value does. */
    String doc();

    /** Full paths that have a default, with its text, in the order of the shipped file. */
    SequencedMap<String, String> defaultTexts();

    /** Whether the value is hidden in every listing, log and snapshot. */
    boolean secret();
}
