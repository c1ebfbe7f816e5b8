package dev.arb.market;

class LadderBookTest implements BookContract {
    @Override
    public MutableBook book(int maxLevels) {
        return new LadderBook(maxLevels);
    }
}
