package dev.arb.runlog;

import dev.arb.model.Fixed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Balances at the start, plus and minus every fill, less every fee, are the balances at the end, to the last unit. The
 * quote amount of a fill is price × quantity, rounded half up to 10⁻⁸, each fill by itself, as venues and ledger do it.
 */
final class LedgerCheck implements RowCheck {

    private static final String NAME = "ledger";

    /** Quote currencies that are known, for venues that hold more than one asset that no symbol is of. */
    private static final Set<String> QUOTES = Set.of("KRW", "USDT");

    private final Map<String, Long> start;
    private final Map<String, Long> end;
    private final Map<String, Long> now;
    private final Map<String, String> quotes = new TreeMap<>();
    private final boolean ended;
    private long fills;
    private String problem = "";

    LedgerCheck(MetaDocument meta) {
        this.start = meta.amounts("balances_start");
        this.end = meta.amounts("balances_end");
        this.now = new TreeMap<>(start);
        this.ended = meta.text("ended_at").isPresent();
        Set<String> bases = new HashSet<>();
        for (String symbol : meta.text("symbol").orElse("").split("\\+")) {
            bases.add(base(symbol));
        }
        for (String account : start.keySet()) {
            quoteOf(account.substring(0, account.indexOf('/')), bases);
        }
    }

    private static String base(String symbol) {
        return symbol.split("/", 2)[0];
    }

    private void quoteOf(String venue, Set<String> bases) {
        List<String> candidates = start.keySet().stream()
                .filter(account -> account.startsWith(venue + '/'))
                .map(account -> account.substring(venue.length() + 1))
                .filter(asset -> !bases.contains(asset))
                .toList();
        List<String> known = candidates.stream().filter(QUOTES::contains).toList();
        List<String> left = candidates.size() == 1 ? candidates : known;
        if (left.size() == 1) {
            quotes.put(venue, left.getFirst());
        }
    }

    @Override
    public void add(long number, RowView row) {
        if (!RowKind.FILL.token().equals(row.text(RunLogColumns.KIND))) {
            return;
        }
        fills++;
        if (problem.isEmpty()) {
            try {
                problem = book(row)
                        .map(what -> "row " + number + " is a fill " + what)
                        .orElse("");
            } catch (ArithmeticException e) {
                problem = "row " + number + " is a fill whose amounts cannot be booked (" + e.getMessage() + ")";
            }
        }
    }

    /** @return why the fill cannot be booked */
    private Optional<String> book(RowView row) {
        String venue = row.text(RunLogColumns.VENUE);
        String side = row.text(RunLogColumns.SIDE);
        String quote = quotes.get(venue);
        long quantity = e8(row, RunLogColumns.QTY);
        long price = e8(row, RunLogColumns.FILL_PRICE);
        if (quote == null) {
            return Optional.of("on a venue whose quote currency meta.json does not tell: " + venue);
        }
        if (quantity <= 0 || price <= 0 || !List.of("buy", "sell").contains(side)) {
            return Optional.of("without side, quantity or price");
        }
        long sign = "buy".equals(side) ? 1 : -1;
        move(venue, base(row.text(RunLogColumns.SYMBOL)), sign * quantity);
        move(venue, quote, -sign * Fixed.multiply(price, quantity));
        move(venue, row.text(RunLogColumns.FEE_ASSET), -e8(row, RunLogColumns.FEE));
        return Optional.empty();
    }

    private static long e8(RowView row, RunLogColumn column) {
        return row.exact(column).map(Fixed::fromDecimal).orElse(0L);
    }

    private void move(String venue, String asset, long amountE8) {
        if (amountE8 != 0) {
            now.merge(venue + '/' + asset, amountE8, Math::addExact);
        }
    }

    @Override
    public VerifiedCheck result() {
        if (start.isEmpty()) {
            return VerifiedCheck.unknown(NAME, "meta.json has no starting balances to begin with");
        }
        if (!problem.isEmpty()) {
            return VerifiedCheck.broken(NAME, problem);
        }
        if (!ended) {
            return VerifiedCheck.unknown(NAME, fills + " fills; the run has not told its balances at the end");
        }
        Set<String> accounts = new TreeSet<>(now.keySet());
        accounts.addAll(end.keySet());
        for (String account : accounts) {
            long computed = now.getOrDefault(account, 0L);
            long told = end.getOrDefault(account, 0L);
            if (computed != told) {
                return VerifiedCheck.broken(
                        NAME,
                        account.replace('/', ' ') + " is " + Fixed.format(computed) + " after " + fills
                                + " fills, and meta.json says " + Fixed.format(told) + " (difference "
                                + Fixed.format(computed - told) + ")");
            }
        }
        return VerifiedCheck.ok(
                NAME,
                fills + " fills lead from the balances at the start to those at the end, "
                        + String.join(", ", accounts).replace('/', ' '));
    }
}
