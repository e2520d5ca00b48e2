// The parts of Leaflet that the map uses, as the global `L` that `app/src/leaflet` binds. The whole is half as big again.
// To use another part: import it here and name it in `L`.
import "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.Keyboard.js";
import "leaflet/src/map/handler/Map.ScrollWheelZoom.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";
import { zoom } from "leaflet/src/control/Control.Zoom.js";
import { LatLng } from "leaflet/src/geo/LatLng.js";
import { LatLngBounds } from "leaflet/src/geo/LatLngBounds.js";
import { Point } from "leaflet/src/geometry/Point.js";
import { DivIcon } from "leaflet/src/layer/marker/DivIcon.js";
import { Marker } from "leaflet/src/layer/marker/Marker.js";
import { Popup } from "leaflet/src/layer/Popup.js";
import { svgOverlay } from "leaflet/src/layer/SVGOverlay.js";
import { TileLayer } from "leaflet/src/layer/tile/TileLayer.js";
import { Map } from "leaflet/src/map/Map.js";

window.L = { DivIcon, LatLng, LatLngBounds, Map, Marker, Point, Popup, TileLayer, control: { zoom }, svgOverlay };
