package org.tradewind.store;

import static org.tradewind.store.Schema.ADMINS;
import static org.tradewind.store.Schema.PERSON;

import java.util.List;
import org.jooq.DSLContext;
import org.tradewind.bot.Admins;
import org.tradewind.bot.Audit;

final class StoredAdmins implements Admins {
    private final Readers readers;

    StoredAdmins(Readers readers) {
        this.readers = readers;
    }

    @Override
    public List<Long> added() {
        return readers.read(
                sql -> sql.select(PERSON).from(ADMINS).orderBy(PERSON).fetch(PERSON));
    }

    /** Applies an entry of the audit, within the step that adds it. */
    static void apply(DSLContext sql, Audit.Entry entry) {
        switch (entry.act()) {
            case ADD_ADMIN ->
                sql.insertInto(ADMINS, PERSON)
                        .values(Long.valueOf(entry.subject()))
                        .onConflict(PERSON)
                        .doNothing()
                        .execute();
            case REMOVE_ADMIN ->
                sql.deleteFrom(ADMINS)
                        .where(PERSON.eq(Long.valueOf(entry.subject())))
                        .execute();
            case PROPOSE, REFUSE, ACCEPT, PUBLISH, CANCEL, ROLL_BACK -> {}
        }
    }
}
