package dev.arb.state;

/** A write that the store answered and refused for good, such as an increment of something that is no number. */
public record Rejection(String key, String reason) {}
