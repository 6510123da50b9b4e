package org.tradewind.reply;

import java.awt.Color;
import java.util.List;

/** Colours of a picture. The series colours are told apart by people who see colours differently (Okabe and Ito). */
record Palette(Color paper, Color ink, Color faint, Color grid, List<Color> series) {
    private static final Palette LIGHT = new Palette(
            new Color(0xffffff),
            new Color(0x1a1a1a),
            new Color(0x5f6368),
            new Color(0xdfe3e8),
            List.of(
                    new Color(0x0072b2),
                    new Color(0xd55e00),
                    new Color(0x009e73),
                    new Color(0xcc79a7),
                    new Color(0xe69f00),
                    new Color(0x56b4e9)));

    private static final Palette DARK = new Palette(
            new Color(0x17212b),
            new Color(0xf2f5f7),
            new Color(0xa7b4c0),
            new Color(0x34424f),
            List.of(
                    new Color(0x56b4e9),
                    new Color(0xe69f00),
                    new Color(0x2fc4a0),
                    new Color(0xe09cc2),
                    new Color(0xf0e442),
                    new Color(0xff8a4c)));

    static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    Color series(int index) {
        return series.get(index % series.size());
    }
}
