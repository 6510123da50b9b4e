package org.tradewind.trade;

/**
 * Which data an answer rests on.
 *
 * @param dataset name of the package, such as {@code russia-technology-trade}
 * @param version its SemVer, such as {@code 1.0.0}
 * @param content hash of its content in hexadecimal digits; two versions with the same content are the same
 */
public record DatasetVersion(String dataset, String version, String content) {}
