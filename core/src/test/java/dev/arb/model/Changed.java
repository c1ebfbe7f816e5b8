package dev.arb.model;

import java.lang.reflect.RecordComponent;

/** Copies of records with one component changed, for tests of records with many. */
public final class Changed {
    private Changed() {}

    /** @throws IllegalArgumentException when the record has no such component */
    public static <R extends Record> R with(R record, String name, Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        boolean found = false;
        try {
            for (int i = 0; i < components.length; i++) {
                boolean changes = components[i].getName().equals(name);
                found |= changes;
                types[i] = components[i].getType();
                values[i] = changes ? value : components[i].getAccessor().invoke(record);
            }
            if (!found) {
                throw new IllegalArgumentException(record.getClass() + " has no component " + name);
            }
            @SuppressWarnings("unchecked")
            Class<R> type = (Class<R>) record.getClass();
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot change " + name + " of " + record, e);
        }
    }
}
