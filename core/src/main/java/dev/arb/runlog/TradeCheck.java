package dev.arb.runlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.arb.model.Fixed;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The totals in {@code meta.json} are what the rows of orders and positions add up to. */
final class TradeCheck implements RowCheck {

    private static final String NAME = "trades";
    private static final JsonFactory FACTORY = new JsonFactory();

    private final MetaDocument meta;
    private long loops;
    private long opened;
    private long closed;
    private long sent;
    private long rejected;
    private long realizedE8;
    private long feesOfClosedE8;

    TradeCheck(MetaDocument meta) {
        this.meta = meta;
    }

    @Override
    public void add(long number, RowView row) {
        String kind = row.text(RunLogColumns.KIND);
        if (RowKind.LOOP.token().equals(kind)) {
            loops = row.whole(RunLogColumns.STEP).orElse(loops);
        } else if (RowKind.ORDER.token().equals(kind)) {
            sent++;
        } else if (RowKind.REJECT.token().equals(kind)) {
            rejected += "REJECTED".equals(detail(row).get("status")) ? 1 : 0;
        } else if (RowKind.STATE.token().equals(kind)) {
            position(detail(row));
        }
    }

    private void position(Map<String, String> detail) {
        String event = detail.getOrDefault("event", "");
        if ("position_opened".equals(event)) {
            opened++;
        } else if ("position_closed".equals(event)) {
            closed++;
            realizedE8 += amount(detail, "pnl_krw");
            feesOfClosedE8 += amount(detail, "fees_krw");
        }
    }

    private static long amount(Map<String, String> detail, String name) {
        try {
            return Fixed.parse(detail.getOrDefault(name, "0"));
        } catch (NumberFormatException | ArithmeticException e) {
            return 0;
        }
    }

    private static Map<String, String> detail(RowView row) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = FACTORY.createParser(row.text(RunLogColumns.DETAIL))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isScalarValue()) {
                    fields.put(String.valueOf(json.currentName()), json.getText());
                }
            }
        } catch (IOException e) {
            return fields;
        }
        return fields;
    }

    @Override
    public VerifiedCheck result() {
        int compared = 0;
        for (Map.Entry<String, String> entry : counted().entrySet()) {
            String told = meta.texts().get("totals/" + entry.getKey());
            if (told != null && !told.equals(entry.getValue())) {
                return VerifiedCheck.broken(
                        NAME,
                        entry.getKey() + " is " + told + " in meta.json, and the rows add up to " + entry.getValue());
            }
            compared += told == null ? 0 : 1;
        }
        return compared == 0
                ? VerifiedCheck.unknown(NAME, "meta.json has no totals yet to compare the rows with")
                : VerifiedCheck.ok(
                        NAME,
                        opened + " positions opened, " + closed + " closed, " + sent + " orders: " + compared
                                + " totals of meta.json are what the rows add up to");
    }

    private Map<String, String> counted() {
        Map<String, String> counted = new LinkedHashMap<>();
        counted.put("loops", Long.toString(loops));
        counted.put("trades_opened", Long.toString(opened));
        counted.put("trades_closed", Long.toString(closed));
        counted.put("orders_sent", Long.toString(sent));
        counted.put("orders_rejected", Long.toString(rejected));
        counted.put("realized_pnl_krw", Fixed.format(realizedE8));
        if (opened == closed) {
            counted.put("fees_paid_krw", Fixed.format(feesOfClosedE8));
        }
        return counted;
    }
}
