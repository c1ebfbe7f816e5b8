package dev.arb.health;

/**
 * How often a check came to a level from another one.
 *
 * @param check its name
 */
public record LevelChanges(String check, HealthLevel level, long count) {}
