package dev.arb.market.net;

/** A venue's way to poll all books that are received of it. Used by one thread. */
public interface BookPoll {
    /** How many calls bring all books. */
    int calls();

    /** Of what a call brings the books, for people. */
    String subject(int call);

    /** Asks once. */
    RestReply ask(int call);

    /** Hands the books of an answer on; false when it cannot be read. */
    boolean take(int call, RestReply.Answer answer);
}
