package dev.arb.run;

import dev.arb.model.Env;
import dev.arb.state.delivery.StoreRequest;

/**
 * Where a run's state goes.
 *
 * @param keyPrefix second part of every key
 */
public record StatePlace(Env env, StoreRequest store, String keyPrefix) {}
