package org.tradewind.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradewind.trade.Catalog;

/** A message on its way: its tokens, and the marks that recognisers have put on them so far, in order, without gaps. */
record Line(List<Token> tokens, List<Mark> marks, Known known, Numerals numerals) {
    Line {
        marks = List.copyOf(marks);
    }

    Catalog catalog() {
        return known.catalog();
    }

    int size() {
        return marks.size();
    }

    Mark at(int i) {
        return i >= 0 && i < marks.size() ? marks.get(i) : NOTHING;
    }

    private static final Mark NOTHING = new Mark(0, 0, EnumSet.noneOf(Tag.class), Optional.empty(), "nobody");

    Token token(int i) {
        return tokens.get(marks.get(i).from());
    }

    boolean sign(int i, String sign) {
        return i >= 0 && i < marks.size() && token(i).sign(sign);
    }

    boolean word(int i, String... norms) {
        return i >= 0
                && i < marks.size()
                && at(i).to() - at(i).from() == 1
                && Arrays.asList(norms).contains(token(i).norm());
    }

    /** This with the marks from one place up to, but not including, another replaced by one. */
    Line put(int from, int to, String by, Meaning thing) {
        return put(from, to, by, EnumSet.noneOf(Tag.class), thing);
    }

    Line put(int from, int to, String by, Set<Tag> tags, Meaning thing) {
        List<Mark> next = new ArrayList<>(marks.subList(0, from));
        next.add(new Mark(at(from).from(), at(to - 1).to(), tags, Optional.of(thing), by));
        next.addAll(marks.subList(to, marks.size()));
        return with(next);
    }

    /** This with the marks from one place up to, but not including, another as one that only does something. */
    Line join(int from, int to, String by, Set<Tag> tags) {
        List<Mark> next = new ArrayList<>(marks.subList(0, from));
        next.add(new Mark(at(from).from(), at(to - 1).to(), tags, Optional.empty(), by));
        next.addAll(marks.subList(to, marks.size()));
        return with(next);
    }

    /** This with one mark that says nothing after all. */
    Line forget(int at) {
        List<Mark> next = new ArrayList<>(marks);
        next.set(at, new Mark(at(at).from(), at(at).to(), EnumSet.noneOf(Tag.class), Optional.empty(), "nobody"));
        return with(next);
    }

    /** This with one mark that only does something in the question. */
    Line tag(int at, String by, Set<Tag> tags) {
        List<Mark> next = new ArrayList<>(marks);
        next.set(at, new Mark(at(at).from(), at(at).to(), tags, Optional.empty(), by));
        return with(next);
    }

    Line with(List<Mark> newMarks) {
        return new Line(tokens, newMarks, known, numerals);
    }

    <M extends Meaning> Optional<M> as(int i, Class<M> type) {
        return at(i).as(type);
    }

    boolean any(Tag tag) {
        return marks.stream().anyMatch(m -> m.has(tag));
    }

    boolean anyOf(Tag first, Tag... more) {
        return marks.stream().anyMatch(m -> m.hasAny(first, more));
    }

    boolean any(Class<? extends Meaning> type) {
        return marks.stream().anyMatch(m -> m.is(type));
    }

    <M extends Meaning> List<M> all(Class<M> type) {
        return marks.stream().flatMap(m -> m.as(type).stream()).toList();
    }

    /** The words of a mark as written. */
    String written(Mark mark) {
        return tokens.subList(mark.from(), mark.to()).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    /** The same as it is read: in small letters, and without slips. */
    String read(Mark mark) {
        return tokens.subList(mark.from(), mark.to()).stream().map(Token::norm).collect(Collectors.joining(" "));
    }

    /** Which recogniser took which words. */
    String trace() {
        return marks.stream()
                .map(m -> "[" + written(m) + " = " + m.tags()
                        + m.thing().map(t -> " " + t).orElse("") + " by " + m.by() + "]")
                .collect(Collectors.joining("\n  ", "  ", "\n"));
    }
}
