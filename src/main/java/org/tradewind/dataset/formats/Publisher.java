package org.tradewind.dataset.formats;

import org.tradewind.trade.Text;

/**
 * Who gave a file, as the package's table of sources names them.
 *
 * @param title how the publisher calls it
 * @param dataset how replies call it, in both languages
 * @param address a web page; empty for a person's own table
 * @param note what to know of the figures and of the licence
 */
record Publisher(String id, String title, Text dataset, String name, String address, Text note) {}
