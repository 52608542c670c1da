package org.xrayreference.preview.structure;

/** What the signature says the file is; the name and the declared media type are never believed. */
public enum PictureFormat {
    PNG,
    JPEG,
    TIFF,
    BMP,
    GIF,
    WEBP,
    DICOM
}
