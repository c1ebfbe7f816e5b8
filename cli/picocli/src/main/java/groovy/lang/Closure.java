package groovy.lang;

/**
 * Stands in for the class of Groovy that picocli asks for once, when it is loaded, to find out whether it runs under
 * Groovy. Where there is none, the class loader opens and indexes every jar of the application before it says so, which
 * takes longer than the rest of a short command. No value is ever of this type.
 */
public final class Closure {
    private Closure() {}
}
