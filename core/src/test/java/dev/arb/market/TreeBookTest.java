package dev.arb.market;

class TreeBookTest implements BookContract {
    @Override
    public MutableBook book(int maxLevels) {
        return new TreeBook(maxLevels);
    }
}
