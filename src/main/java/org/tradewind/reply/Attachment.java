package org.tradewind.reply;

import java.util.Arrays;

/** The bytes of a file with the name that people see. */
public final class Attachment {
    private final String name;
    private final byte[] content;

    public Attachment(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that && name.equals(that.name) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}
