package org.tradewind.question;

/** Words typed on the keyboard layout of the other language. */
final class Layout {
    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~";
    private static final String CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";

    private Layout() {}

    /** What the same keys write on the other layout. */
    static String swapped(String text) {
        boolean cyrillic = Letters.cyrillic(text);
        String from = cyrillic ? CYRILLIC : LATIN;
        String to = cyrillic ? LATIN : CYRILLIC;
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int key = from.indexOf(text.charAt(i));
            out.append(key < 0 ? text.charAt(i) : to.charAt(key));
        }
        return out.toString();
    }
}
