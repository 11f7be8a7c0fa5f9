package org.daybook.evidence.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells kinds of text apart by how they begin. */
final class TextKindDetector {
    private static final int LOOKED_AT = 4096;
    private static final int FIRST_LINES = 10;
    private static final Pattern JSON = Pattern.compile(
            "(?s)\\{\\s*(?:\"(?:[^\"\\\\]|\\\\.){0,200}\"\\s*:.*|\\}\\s*)|\\[\\s*(?:[\\[{\"].*|\\]\\s*|-?\\d+(?:\\.\\d+)?\\s*,.*)");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:.*");
    private static final List<String> MAIL_FIELDS = List.of(
            "from:",
            "to:",
            "date:",
            "subject:",
            "received:",
            "message-id:",
            "mime-version:",
            "return-path:",
            "delivered-to:");

    private TextKindDetector() {}

    /** What kind of text it is; {@link FileKind#UNKNOWN} if it is not text. */
    static FileKind detect(byte[] head, boolean more) {
        if (head.length == 0) {
            return FileKind.UNKNOWN;
        }
        return TextEncoding.of(head, more)
                .map(encoding -> ofText(encoding.decode(head, Math.min(head.length, LOOKED_AT))))
                .orElse(FileKind.UNKNOWN);
    }

    private static FileKind ofText(String text) {
        String start = text.stripLeading();
        String lower = start.toLowerCase(Locale.ROOT);
        if (text.startsWith("#!") || lower.startsWith("@echo off")) {
            return FileKind.SCRIPT;
        }
        if (lower.startsWith("[internetshortcut]") || lower.startsWith("[desktop entry]")) {
            return FileKind.SHORTCUT;
        }
        if (lower.startsWith("<")) {
            return ofMarkup(lower);
        }
        if (lower.startsWith("begin:vcard")) {
            return FileKind.VCARD;
        }
        if (lower.startsWith("begin:vcalendar")) {
            return FileKind.CALENDAR;
        }
        List<String> lines = start.lines().limit(FIRST_LINES * 4L).toList();
        if (!lines.isEmpty() && lines.getFirst().startsWith("From ") && isMail(lines.subList(1, lines.size()))) {
            return FileKind.MBOX;
        }
        if (isMail(lines)) {
            return FileKind.MAIL;
        }
        if (JSON.matcher(start).matches()) {
            return FileKind.JSON;
        }
        return isTable(lines) ? FileKind.CSV : FileKind.TEXT;
    }

    private static FileKind ofMarkup(String lower) {
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return FileKind.HTML;
        }
        if (lower.startsWith("<svg")) {
            return FileKind.SVG;
        }
        if (lower.startsWith("<?xml")) {
            return lower.contains("<svg") ? FileKind.SVG : lower.contains("<html") ? FileKind.HTML : FileKind.XML;
        }
        return FileKind.TEXT;
    }

    /** Fields one under the other, at least two of which every e-mail has. */
    private static boolean isMail(List<String> lines) {
        int known = 0;
        for (String line : lines) {
            boolean continued = line.startsWith(" ") || line.startsWith("\t");
            if (!continued && !FIELD.matcher(line).matches()) {
                return known >= 2 && line.isEmpty();
            }
            String lower = line.toLowerCase(Locale.ROOT);
            known += MAIL_FIELDS.stream().anyMatch(lower::startsWith) ? 1 : 0;
        }
        return known >= 2;
    }

    /** The same number of separators, at least two, in each of several lines. */
    private static boolean isTable(List<String> lines) {
        // The last may be cut.
        List<String> whole = lines.subList(0, Math.max(0, Math.min(FIRST_LINES, lines.size() - 1)));
        if (whole.size() < 2) {
            return false;
        }
        for (int separator : new int[] {',', ';', '\t'}) {
            long expected = count(whole.getFirst(), separator);
            if (expected >= 2 && whole.stream().allMatch(line -> count(line, separator) == expected)) {
                return true;
            }
        }
        return false;
    }

    private static long count(String line, int separator) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == separator ? 1 : 0;
        }
        return count;
    }
}
