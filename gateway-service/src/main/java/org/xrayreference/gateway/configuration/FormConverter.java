package org.xrayreference.gateway.configuration;

import java.util.regex.Pattern;

import org.eclipse.microprofile.config.spi.Converter;

/** Words of one form, for {@code WithConverter}. Others stop the start. */
public abstract class FormConverter implements Converter<String> {
    private static final long serialVersionUID = 1;

    private final Pattern form;
    private final String example;

    protected FormConverter(String form, String example) {
        this.form = Pattern.compile(form);
        this.example = example;
    }

    /** @throws IllegalArgumentException for words of another form */
    @Override
    public final String convert(String written) {
        if (!form.matcher(written).matches()) {
            throw new IllegalArgumentException("\"" + written + "\" is not of the form of " + example);
        }
        return written;
    }
}
