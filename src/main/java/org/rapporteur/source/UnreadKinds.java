package org.rapporteur.source;

import java.util.HashMap;
import java.util.Map;

/** Says why files of an ending are not read, in a word that people use. */
final class UnreadKinds {
    private static final Map<String, String> WHY = new HashMap<>();

    static {
        say("a picture", ".png .jpg .jpeg .gif .webp .svg .tif .tiff .bmp .ico .heic .avif");
        say("a video", ".mp4 .mov .avi .mkv .webm .m4v");
        say("sound", ".mp3 .wav .ogg .m4a .flac .aac .opus");
        say("an old Office file; save it as .docx or .csv", ".doc .xls .ppt .dot");
        say("a spreadsheet; save it as .csv", ".xlsx .ods .numbers");
        say("slides", ".pptx .odp .key");
        say("a mail of Outlook; save it as .eml", ".msg .pst .ost");
        say("an archive that is not read; pack it as .zip or .tar.gz", ".7z .rar .xz .zst .lz4 .cab .iso");
        say("a table that is not read; save it as .csv or .jsonl", ".parquet .avro .orc .feather .sqlite .db");
        say("a program or what belongs to one", ".exe .dll .so .jar .class .js .css .py .sh .woff .woff2 .ttf");
    }

    private UnreadKinds() {}

    private static void say(String why, String endings) {
        for (String ending : endings.split(" ")) {
            WHY.put(ending, why);
        }
    }

    static String why(String ending) {
        return WHY.getOrDefault(ending, "of no kind that is read");
    }
}
