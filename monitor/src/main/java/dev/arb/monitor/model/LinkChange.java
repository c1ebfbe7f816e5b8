package dev.arb.monitor.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A connection to a venue that was lost, came back, or was made anew between two looks.
 *
 * @param at when that was seen, on the wall clock
 * @param venue its name
 * @param connected how it was found; empty when nobody says
 * @param reconnects of the run by then
 */
public record LinkChange(Instant at, String venue, Optional<Boolean> connected, OptionalLong reconnects) {}
