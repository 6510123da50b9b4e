package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A message in a chat as it is now.
 *
 * @param topic the topic's thread id in a forum; 0 elsewhere
 * @param from the author's user id; the group's own id for an anonymous admin
 * @param replyTo the message that it answers; 0 for none
 * @param formatted text of the message, or caption of its media
 * @param markup the inline keyboard as the bot gave it; missing when there is none
 * @param album the album's id; empty outside an album
 * @param reaction the bot's reaction, an emoji; empty for none
 * @param edited when it was last edited, if it was
 * @param deleted whether it was taken away
 * @param service the body of a service message (somebody joined, the group moved); missing for all others
 * @param revision the simulator's count of changes when this message last changed
 */
public record SentMessage(
        long chat,
        int id,
        int topic,
        long from,
        int replyTo,
        Formatted formatted,
        Optional<Media> media,
        JsonNode markup,
        String album,
        String reaction,
        Instant date,
        Optional<Instant> edited,
        boolean deleted,
        JsonNode service,
        long revision) {

    static SentMessage blank(long chat, int topic, long from, Instant date) {
        JsonNode none = MissingNode.getInstance();
        return new SentMessage(
                chat,
                0,
                topic,
                from,
                0,
                Formatted.EMPTY,
                Optional.empty(),
                none,
                "",
                "",
                date,
                Optional.empty(),
                false,
                none,
                0);
    }

    /** The text, or the caption of a photo or a document. */
    public String text() {
        return formatted.text();
    }

    public List<Entity> entities() {
        return formatted.entities();
    }

    /** The rows of the inline keyboard, none when there is no keyboard. */
    public List<List<Button>> keyboard() {
        List<List<Button>> rows = new ArrayList<>();
        for (JsonNode row : markup.path("inline_keyboard")) {
            List<Button> buttons = new ArrayList<>();
            row.forEach(button -> buttons.add(Button.from(button)));
            rows.add(List.copyOf(buttons));
        }
        return List.copyOf(rows);
    }

    /** All buttons of the inline keyboard, row after row. */
    public List<Button> buttons() {
        return keyboard().stream().flatMap(List::stream).toList();
    }

    /**
     * The button with this label.
     *
     * @throws NoSuchElementException when there is none; the message lists the labels there are
     */
    public Button button(String label) {
        return buttons().stream()
                .filter(button -> button.text().equals(label))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no button \"" + label + "\" among "
                        + buttons().stream().map(Button::text).toList()));
    }

    /** The bytes of the photo, if it is one. */
    public Optional<byte[]> photo() {
        return media.filter(file -> file.kind() == Media.Kind.PHOTO).map(Media::bytes);
    }

    /** The bytes of the document, if it is one. */
    public Optional<byte[]> document() {
        return media.filter(file -> file.kind() == Media.Kind.DOCUMENT).map(Media::bytes);
    }

    SentMessage numbered(int number, long change) {
        return new SentMessage(
                chat, number, topic, from, replyTo, formatted, media, markup, album, reaction, date, edited, deleted,
                service, change);
    }

    SentMessage saying(Formatted words) {
        return new SentMessage(
                chat, id, topic, from, replyTo, words, media, markup, album, reaction, date, edited, deleted, service,
                revision);
    }

    SentMessage replyingTo(int message) {
        return new SentMessage(
                chat, id, topic, from, message, formatted, media, markup, album, reaction, date, edited, deleted,
                service, revision);
    }

    SentMessage carrying(Media file) {
        return new SentMessage(
                chat,
                id,
                topic,
                from,
                replyTo,
                formatted,
                Optional.of(file),
                markup,
                album,
                reaction,
                date,
                edited,
                deleted,
                service,
                revision);
    }

    SentMessage withMarkup(JsonNode keyboard) {
        return new SentMessage(
                chat, id, topic, from, replyTo, formatted, media, keyboard, album, reaction, date, edited, deleted,
                service, revision);
    }

    SentMessage inAlbum(String albumId) {
        return new SentMessage(
                chat, id, topic, from, replyTo, formatted, media, markup, albumId, reaction, date, edited, deleted,
                service, revision);
    }

    SentMessage reactedWith(String emoji) {
        return new SentMessage(
                chat, id, topic, from, replyTo, formatted, media, markup, album, emoji, date, edited, deleted, service,
                revision);
    }

    SentMessage editedAt(Instant when) {
        return new SentMessage(
                chat,
                id,
                topic,
                from,
                replyTo,
                formatted,
                media,
                markup,
                album,
                reaction,
                date,
                Optional.of(when),
                deleted,
                service,
                revision);
    }

    SentMessage takenAway() {
        return new SentMessage(
                chat, id, topic, from, replyTo, formatted, media, markup, album, reaction, date, edited, true, service,
                revision);
    }

    SentMessage announcing(JsonNode event) {
        return new SentMessage(
                chat, id, topic, from, replyTo, formatted, media, markup, album, reaction, date, edited, deleted, event,
                revision);
    }
}
