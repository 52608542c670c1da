package org.xrayreference.gateway.operator;

/** Links between the pages of a list, the newest first. Null where there is none. */
final class Paging {
    private Paging() {}

    static String older(String path, String state, int page, int size, long total) {
        return (page + 1L) * size >= total ? null : link(path, state, page + 1);
    }

    static String newer(String path, String state, int page) {
        return page == 0 ? null : link(path, state, page - 1);
    }

    private static String link(String path, String state, int page) {
        return path + "?page=" + page + (state == null ? "" : "&state=" + state);
    }
}
