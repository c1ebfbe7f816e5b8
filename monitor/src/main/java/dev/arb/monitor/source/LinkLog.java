package dev.arb.monitor.source;

import dev.arb.monitor.model.LinkChange;
import dev.arb.state.VenueState;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What changed of the connections since the watching began: a store keeps no past. Bounded; one thread. */
final class LinkLog {
    private static final int KEPT = 50;

    private final Map<String, Link> last = new HashMap<>();
    private final Deque<LinkChange> changes = new ArrayDeque<>();

    private record Link(Optional<Boolean> connected, Optional<Long> reconnects) {
        boolean isUnknown() {
            return connected.isEmpty() && reconnects.isEmpty();
        }
    }

    /** Takes a look. A venue that is seen for the first time has not changed. @return all changes, newest first */
    List<LinkChange> look(Map<String, VenueState> venues, Instant now) {
        new TreeMap<>(venues).forEach((venue, state) -> look(venue, state, now));
        return List.copyOf(changes);
    }

    private void look(String venue, VenueState state, Instant now) {
        Link link = new Link(state.connected(), state.reconnects());
        if (link.isUnknown()) {
            return;
        }
        Link before = last.put(venue, link);
        if (before != null && !before.equals(link)) {
            changes.addFirst(new LinkChange(
                    now,
                    venue,
                    link.connected(),
                    link.reconnects().map(OptionalLong::of).orElse(OptionalLong.empty())));
            if (changes.size() > KEPT) {
                changes.removeLast();
            }
        }
    }
}
