package dev.arb.config;

/** {@code true} or {@code false}; nothing else, so that {@code no} or {@code 0} is never guessed. */
public record BoolType() implements ValueType<Boolean> {

    @Override
    public Boolean parse(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new BadValueException("neither true nor false");
        };
    }

    @Override
    public String format(Boolean value) {
        return value.toString();
    }

    @Override
    public String name() {
        return "bool";
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public String limits() {
        return "true, false";
    }

    @Override
    public Spelling spelling() {
        return Spelling.BOOL;
    }
}
