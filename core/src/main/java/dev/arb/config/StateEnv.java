package dev.arb.config;

/** The environment part of a namespace such as {@code mock:docker}. */
public enum StateEnv {
    DOCKER,
    LOCAL
}
