package dev.arb.config;

/** Levels of the log, least severe first. */
public enum LogLevel {
    TRACE,
    DEBUG,
    INFO,
    WARNING,
    ERROR
}
