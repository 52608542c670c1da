package org.xrayreference.reference.evaluation;

import java.util.List;
import java.util.Optional;

import org.xrayreference.reference.embedding.Embedding;
import org.xrayreference.reference.embedding.FilmSketch;
import org.xrayreference.reference.index.Selection;
import org.xrayreference.reference.index.SimilarityIndex;
import org.xrayreference.reference.library.PictureStore;
import org.xrayreference.reference.library.PictureStore.Size;
import org.xrayreference.reference.library.ServingEmbedder;
import org.xrayreference.reference.matching.AnswerMatches;
import org.xrayreference.reference.matching.ComparedFilm;
import org.xrayreference.reference.matching.MatchesJson;
import org.xrayreference.reference.matching.OpenLibraryFilm;
import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.picture.UnreadablePicture;

/** The site's own answers, without the way there by HTTP. */
final class LibrarySite implements Site {
    private static final int SHOWN = 12;

    private final PictureStore pictures;
    private final ReadPicture readPicture;
    private final ServingEmbedder serving;
    private final OpenLibraryFilm open;
    private final AnswerMatches answer;

    LibrarySite(
            PictureStore pictures,
            ReadPicture readPicture,
            ServingEmbedder serving,
            OpenLibraryFilm open,
            AnswerMatches answer) {
        this.pictures = pictures;
        this.readPicture = readPicture;
        this.serving = serving;
        this.open = open;
        this.answer = answer;
    }

    @Override
    public GreyPicture picture(String id) {
        byte[] bytes = pictures.get(id, Size.IMAGE)
                .orElseThrow(() -> new IllegalStateException("The picture of " + id + " is not there"));
        try {
            return readPicture.read(bytes);
        } catch (UnreadablePicture e) {
            throw new IllegalStateException("The picture of " + id + " " + e.getMessage(), e);
        }
    }

    @Override
    public Verdict verdict(GreyPicture picture) {
        MatchesJson matches = answer.about(brought(picture), 1, Selection.ALL);
        return new Verdict(
                matches.abstained(),
                matches.matches().stream().map(match -> match.reference().id()).findFirst(),
                Optional.ofNullable(matches.identical()));
    }

    @Override
    public boolean declines(GreyPicture picture) {
        return answer.declines(brought(picture));
    }

    private ComparedFilm brought(GreyPicture picture) {
        Embedding embedding = serving.now().embed(picture);
        return new ComparedFilm(embedding.vector(), FilmSketch.of(picture), embedding.film(), Optional.empty());
    }

    @Override
    public List<Similar> similar(String id) {
        SimilarityIndex index = answer.index();
        ComparedFilm film = open.of(index, id).orElseThrow();
        return answer.about(film, SHOWN, Selection.ALL).matches().stream()
                .map(match -> new Similar(match.reference().id(), match.similarity()))
                .toList();
    }
}
