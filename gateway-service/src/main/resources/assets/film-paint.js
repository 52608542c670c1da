// Puts a picture on a canvas as a view wants it: by the graphics card where it can, else by the processor.
import { scaleOf, tone } from './film-view.js';

const VERTEX = `#version 300 es
void main() {
  gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0);
}`;
const FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D film;
uniform vec2 pane, centre, step;
uniform vec2 tone;
out vec4 colour;
void main() {
  vec2 at = (vec2(gl_FragCoord.x, pane.y - gl_FragCoord.y) - pane / 2.0) * step + centre;
  vec4 value = textureGrad(film, at, vec2(step.x, 0.0), vec2(0.0, step.y));
  bool inside = all(greaterThanEqual(at, vec2(0.0))) && all(lessThanEqual(at, vec2(1.0)));
  colour = inside ? vec4(clamp(value.rgb * tone.x + tone.y, 0.0, 1.0), 1.0) : vec4(0.0);
}`;

function program(gl) {
  const made = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]]) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(made, shader);
  }
  gl.linkProgram(made);
  return gl.getProgramParameter(made, gl.LINK_STATUS) ? made : null;
}

function texture(gl, picture) {
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, picture);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.generateMipmap(gl.TEXTURE_2D);
  return gl.getError() === gl.NO_ERROR;
}

/** A graphics card that the processor only imitates is far slower than the processor itself. */
function imitated(gl) {
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  return /swiftshader|llvmpipe|softpipe|basic render/i.test(names ? gl.getParameter(names.UNMASKED_RENDERER_WEBGL) : '');
}

/** @returns a function that paints a view, or null where there is no WebGL2 that can take the picture */
function byGraphicsCard(canvas, picture) {
  const gl = canvas.getContext('webgl2', { antialias: false, depth: false, failIfMajorPerformanceCaveat: true });
  const size = gl && gl.getParameter(gl.MAX_TEXTURE_SIZE);
  const shaders = gl && !imitated(gl) && picture.naturalWidth <= size && picture.naturalHeight <= size && program(gl);
  if (!shaders || !texture(gl, picture)) {
    return null;
  }
  gl.useProgram(shaders);
  const place = Object.fromEntries(
    ['pane', 'centre', 'step', 'tone'].map((name) => [name, gl.getUniformLocation(shaders, name)]),
  );
  return (view) => {
    const { width, height } = canvas;
    const scale = scaleOf(view, canvas, natural(picture));
    const { slope, intercept } = tone(view);
    gl.viewport(0, 0, width, height);
    gl.uniform2f(place.pane, width, height);
    gl.uniform2f(place.centre, view.x, view.y);
    gl.uniform2f(place.step, 1 / (picture.naturalWidth * scale), 1 / (picture.naturalHeight * scale));
    gl.uniform2f(place.tone, slope, intercept);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  };
}

const natural = (picture) => ({ width: picture.naturalWidth, height: picture.naturalHeight });

/** Grey values change only when the tone does; moving and zooming copy what is there. */
function byProcessor(canvas, picture) {
  const context = canvas.getContext('2d');
  const copy = document.createElement('canvas');
  Object.assign(copy, natural(picture));
  const pixels = copy.getContext('2d', { willReadFrequently: true });
  pixels.drawImage(picture, 0, 0);
  let original = null;
  let changed = null;
  let toned = '1 0';
  // Films are grey, so one look-up does for all three colours.
  const apply = ({ slope, intercept }) => {
    original ??= new Uint32Array(pixels.getImageData(0, 0, copy.width, copy.height).data.buffer);
    changed ??= new ImageData(copy.width, copy.height);
    const values = Uint8ClampedArray.from({ length: 256 }, (_, value) => value * slope + intercept * 255);
    const table = Uint32Array.from(values, (value) => (0xff000000 | (value * 0x010101)) >>> 0);
    const out = new Uint32Array(changed.data.buffer);
    for (let at = 0; at < out.length; at++) {
      out[at] = table[original[at] & 255];
    }
    pixels.putImageData(changed, 0, 0);
  };
  return (view) => {
    const line = tone(view);
    const wanted = `${line.slope} ${line.intercept}`;
    if (wanted !== toned) {
      apply(line);
      toned = wanted;
    }
    const scale = scaleOf(view, canvas, natural(picture));
    const width = copy.width * scale;
    const height = copy.height * scale;
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(copy, canvas.width / 2 - view.x * width, canvas.height / 2 - view.y * height, width, height);
  };
}

/**
 * @param fresh makes a canvas and puts it where it belongs: one that the graphics card has had is spoilt for the processor
 * @param lost called when the graphics card forgets the picture
 */
export function painter(fresh, picture, lost) {
  const canvas = fresh();
  const painted = byGraphicsCard(canvas, picture);
  if (painted) {
    canvas.addEventListener('webglcontextlost', lost, { once: true });
    return { canvas, paint: painted, by: 'graphics card' };
  }
  return onProcessor(fresh, picture);
}

export function onProcessor(fresh, picture) {
  const canvas = fresh();
  return { canvas, paint: byProcessor(canvas, picture), by: 'processor' };
}
