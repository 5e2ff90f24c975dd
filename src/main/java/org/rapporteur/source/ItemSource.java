package org.rapporteur.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of one file or stream, pulled one at a time so that no more than one article is held. */
public interface ItemSource extends Closeable {
    /** The next item, or null at the end. */
    @Nullable
    SourceItem next() throws IOException;

    /** Items that are there already. */
    static ItemSource of(List<SourceItem> items) {
        Iterator<SourceItem> iterator = items.iterator();
        return new ItemSource() {
            @Override
            public @Nullable SourceItem next() {
                return iterator.hasNext() ? iterator.next() : null;
            }

            @Override
            public void close() {}
        };
    }
}
