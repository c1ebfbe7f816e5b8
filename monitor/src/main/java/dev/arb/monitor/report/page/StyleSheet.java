package dev.arb.monitor.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How the HTML report looks: light and dark, on a phone and on paper. The colours of lines are those of Okabe and Ito,
 * which people with any colour vision can tell apart.
 */
final class StyleSheet {
    static final String TEXT = """

            :root { color-scheme: light dark; --paper: #ffffff; --ink: #1c2127; --soft: #5d6670; --rule: #dfe3e8;
              --panel: #f6f7f9; --good: #00694b; --bad: #b23c00; --warn: #8a5a00; --grid: #e6e9ed; --zero: #8b949e;
              --one: #0072b2; --two: #d55e00; --three: #009e73; --level: #aa4499; --link: #0a5c91; }
            @media (prefers-color-scheme: dark) { :root { --paper: #14171b; --ink: #e4e7eb; --soft: #98a2ad;
              --rule: #2c333b; --panel: #1c2127; --good: #4cc9a0; --bad: #ff9a5c; --warn: #e6b450; --grid: #272d34;
              --zero: #6b7580; --one: #56b4e9; --two: #f0883e; --three: #35c79a; --level: #d58ad0;
              --link: #7cc4f0; } }
            * { box-sizing: border-box; }
            html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
            body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 70rem; background: var(--paper);
              color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
            h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; overflow-wrap: anywhere; }
            h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--rule); }
            h3 { font-size: .95rem; margin: 1.25rem 0 .4rem; }
            p { margin: .4rem 0; max-width: 48rem; }
            .origin, figcaption, small { color: var(--soft); font-size: .85rem; }
            a { color: var(--link); }
            nav { display: flex; flex-wrap: wrap; gap: .3rem 1rem; margin-top: 1rem; font-size: .9rem; }
            .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 0 2rem;
              grid-auto-flow: dense;
              margin: .5rem 0 1rem; }
            .facts div { display: flex; justify-content: space-between; align-items: baseline; gap: .75rem;
              padding: .28rem 0; border-bottom: 1px solid var(--rule); }
            .facts .wide { grid-column: span 2; }
            .facts .narrow dd { white-space: nowrap; }
            .facts dd small { font-weight: 400; }
            .facts dt a { color: var(--soft); text-decoration: none; }
            .facts dt a:hover, .facts dt a:focus { text-decoration: underline; }
            .facts dd { margin: 0; text-align: right; overflow-wrap: anywhere; font-weight: 600; }
            .figure { font-variant-numeric: tabular-nums; }
            .good { color: var(--good); }
            .bad { color: var(--bad); }
            .warn { color: var(--warn); }
            .scroll { overflow-x: auto; width: fit-content; max-width: 100%; border: 1px solid var(--rule); border-radius: .4rem;
              margin: .4rem 0 1rem; }
            table { border-collapse: collapse; font-size: .87rem; }
            th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--rule); white-space: nowrap; }
            tbody tr:last-child td { border-bottom: 0; }
            th { background: var(--panel); color: var(--soft); font-weight: 600; }
            th.word, td.word { text-align: left; }
            th.figure, td.figure { text-align: right; }
            .sentence { min-width: 16rem; max-width: 26rem; white-space: normal; overflow-wrap: anywhere; }
            .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
              gap: 1rem; margin: .75rem 0 1rem; }
            figure { margin: 0; padding: .75rem; background: var(--panel); border-radius: .5rem; max-width: 36rem; }
            figure h3 { margin: 0 0 .4rem; }
            figcaption { margin-top: .3rem; }
            svg { display: block; width: 100%; height: auto; font: 11px system-ui, -apple-system, "Segoe UI", Roboto,
              sans-serif; }
            svg text { fill: var(--soft); font-variant-numeric: tabular-nums; }
            svg path { fill: none; }
            .grid { stroke: var(--grid); }
            .tick, .zero { stroke: var(--zero); }
            .line { stroke-width: 1.4; stroke-opacity: .85; stroke-linejoin: round; stroke-linecap: round; }
            .one { stroke: var(--one); }
            .two { stroke: var(--two); }
            .three { stroke: var(--three); }
            .level { stroke: var(--level); stroke-width: 1.8; stroke-dasharray: 5 3; }
            .gain, .count { fill: var(--one); }
            .loss { fill: var(--two); }
            .glossary { margin: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr));
              gap: .6rem 1.5rem; font-size: .87rem; }
            .glossary dt { font-weight: 600; }
            .glossary dd { margin: 0; color: var(--soft); }
            .glossary div:target { background: var(--panel); outline: 2px solid var(--one); outline-offset: 3px; }
            @media (max-width: 30rem) { body { padding: 1rem .75rem 3rem; }
              .facts { grid-template-columns: 1fr; } .facts .wide { grid-column: auto; } figure { padding: .5rem; } svg { font-size: 13px; } }
            @media print { :root { color-scheme: light; --paper: #ffffff; --ink: #000000; --soft: #444444;
              --rule: #cccccc; --panel: #ffffff; --good: #00694b; --bad: #b23c00; --warn: #8a5a00; --grid: #e0e0e0;
              --zero: #777777; --one: #0072b2; --two: #d55e00; --three: #009e73; --level: #aa4499; }
              body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; }
              figure, .facts div, tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
              .scroll { overflow: visible; } table { font-size: 7.5pt; } a { color: inherit; text-decoration: none; }
              .charts { grid-template-columns: 1fr 1fr; } }
            """;

    /** Nothing may be loaded or run; this style sheet is allowed by its hash, and no other. */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + hash() + "'; base-uri 'none'; form-action 'none'";

    private StyleSheet() {}

    private static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
