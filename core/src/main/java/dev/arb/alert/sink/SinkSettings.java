package dev.arb.alert.sink;

import dev.arb.alert.AlertSeverity;
import dev.arb.model.Secret;

/**
 * Which services are told, and from which severity on; a service without its secret is not.
 *
 * @param webhookUrl takes JSON by POST
 * @param slackUrl an incoming webhook
 * @param telegramUrl base of the bot interface
 * @param telegramChatId whom the bot writes to
 * @param maxPerMinute notes a service gets within a minute
 */
public record SinkSettings(
        Secret webhookUrl,
        AlertSeverity webhookSeverity,
        Secret slackUrl,
        AlertSeverity slackSeverity,
        String telegramUrl,
        Secret telegramToken,
        String telegramChatId,
        AlertSeverity telegramSeverity,
        int maxPerMinute) {}
