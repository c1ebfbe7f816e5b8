/**
 * The state store on Redis: one server, a server that Sentinels name, or a cluster; addresses, logins, TLS, and what a
 * person is told when it does not answer. A store may be used from several threads.
 */
@NullMarked
package dev.arb.state.redis;

import org.jspecify.annotations.NullMarked;
