package dev.arb.state;

import java.math.BigDecimal;

/** What a counter came to, as the store returned it, once the entries up to a number had been applied. */
public record CounterCheckpoint(long seq, BigDecimal value) {}
