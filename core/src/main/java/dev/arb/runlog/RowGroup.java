package dev.arb.runlog;

/**
 * A row group that was written.
 *
 * @param rows its rows
 * @param end position in the file after its pages and indexes
 * @param footerEntry its description as it stands in the footer, in Thrift's compact form
 */
record RowGroup(long rows, long end, byte[] footerEntry) {}
