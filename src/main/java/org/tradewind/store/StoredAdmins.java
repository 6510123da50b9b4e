package org.tradewind.store;

import static org.tradewind.store.Schema.ADMINS;
import static org.tradewind.store.Schema.PERSON;

import java.util.List;
import org.tradewind.bot.Admins;

final class StoredAdmins implements Admins {
    private final Journal journal;
    private final Readers readers;

    StoredAdmins(Journal journal, Readers readers) {
        this.journal = journal;
        this.readers = readers;
    }

    @Override
    public List<Long> added() {
        return readers.read(
                sql -> sql.select(PERSON).from(ADMINS).orderBy(PERSON).fetch(PERSON));
    }

    @Override
    public boolean add(long person) {
        return journal.commit(sql -> sql.insertInto(ADMINS, PERSON)
                        .values(person)
                        .onConflict(PERSON)
                        .doNothing()
                        .execute())
                == 1;
    }

    @Override
    public boolean remove(long person) {
        return journal.commit(
                        sql -> sql.deleteFrom(ADMINS).where(PERSON.eq(person)).execute())
                == 1;
    }
}
