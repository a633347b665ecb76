package org.readout.fetch;

/**
 * How far an archive is known.
 *
 * @param file the name of one of its files
 * @param end byte offset in it, behind what is known
 */
record ArchiveMark(String file, long end) implements Comparable<ArchiveMark> {
    @Override
    public int compareTo(ArchiveMark other) {
        int files = Archive.ORDER.compare(file, other.file);
        return files != 0 ? files : Long.compare(end, other.end);
    }
}
