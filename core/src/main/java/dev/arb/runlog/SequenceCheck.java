package dev.arb.runlog;

/**
 * Loop numbers and event numbers never fall, and no loop is missing that a {@code state} row does not name as given up.
 */
final class SequenceCheck implements RowCheck {

    private static final String NAME = "order";
    private static final String GIVEN_UP = "\"rows_dropped\":";

    private final boolean ours;
    private long rows;
    private long step;
    private long seq = Long.MIN_VALUE;
    private long givenUp;
    private String problem = "";

    /** @param ours whether the file tells kinds of rows, so that each loop must have a row */
    SequenceCheck(boolean ours) {
        this.ours = ours;
    }

    @Override
    public void add(long number, RowView row) {
        long nextStep = row.whole(RunLogColumns.STEP).orElse(step);
        long nextSeq = row.whole(RunLogColumns.SEQ).orElse(seq);
        if (problem.isEmpty()) {
            problem = problemOf(number, row, nextStep, nextSeq);
        }
        step = nextStep;
        seq = nextSeq;
        rows++;
    }

    private String problemOf(long number, RowView row, long nextStep, long nextSeq) {
        if (rows > 0 && nextStep < step) {
            return "row " + number + " has step " + nextStep + " after step " + step;
        }
        if (nextSeq < seq) {
            return "row " + number + " (step " + nextStep + ") has seq " + nextSeq + " after seq " + seq;
        }
        boolean namesGap = RowKind.STATE.token().equals(row.text(RunLogColumns.KIND)) && isGap(row);
        if (ours && nextStep > step + 1 && !namesGap) {
            return "row " + number + " has step " + nextStep + " after step " + step
                    + ", and no row says that those between were given up";
        }
        return "";
    }

    private boolean isGap(RowView row) {
        String detail = row.text(RunLogColumns.DETAIL);
        int at = detail.indexOf(GIVEN_UP);
        if (at < 0) {
            return false;
        }
        givenUp += leadingNumber(detail.substring(at + GIVEN_UP.length()));
        return true;
    }

    private static long leadingNumber(String text) {
        long number = 0;
        for (int i = 0; i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9'; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    @Override
    public VerifiedCheck result() {
        if (!problem.isEmpty()) {
            return VerifiedCheck.broken(NAME, problem);
        }
        if (rows == 0) {
            return VerifiedCheck.ok(NAME, "there are no rows");
        }
        String found = "steps up to " + step + " never fall";
        if (!ours) {
            return VerifiedCheck.unknown(NAME, found + "; without kinds of rows a missing loop cannot be told");
        }
        return VerifiedCheck.ok(
                NAME,
                found + ", no loop is missing" + (givenUp > 0 ? " but " + givenUp + " rows named as given up" : ""));
    }
}
