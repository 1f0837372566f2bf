// Made by `headgate generate` from schemas/admin: change that, not this.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv-formats/dist/formats.js
var require_formats = __commonJS({
  "node_modules/ajv-formats/dist/formats.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
    function fmtDef(validate, compare) {
      return { validate, compare };
    }
    exports.fullFormats = {
      // date: http://tools.ietf.org/html/rfc3339#section-5.6
      date: fmtDef(date, compareDate),
      // date-time: http://tools.ietf.org/html/rfc3339#section-5.6
      time: fmtDef(getTime(!0), compareTime),
      "date-time": fmtDef(getDateTime(!0), compareDateTime),
      "iso-time": fmtDef(getTime(), compareIsoTime),
      "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
      // duration: https://tools.ietf.org/html/rfc3339#appendix-A
      duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
      uri,
      "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
      // uri-template: https://tools.ietf.org/html/rfc6570
      "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
      // For the source: https://gist.github.com/dperini/729294
      // For test cases: https://mathiasbynens.be/demo/url-regex
      url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
      email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
      // optimized https://www.safaribooksonline.com/library/view/regular-expressions-cookbook/9780596802837/ch07s16.html
      ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
      ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
      regex,
      // uuid: http://tools.ietf.org/html/rfc4122
      uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
      // JSON-pointer: https://tools.ietf.org/html/rfc6901
      // uri fragment: https://tools.ietf.org/html/rfc3986#appendix-A
      "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
      "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
      // relative JSON-pointer: http://tools.ietf.org/html/draft-luff-relative-json-pointer-00
      "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
      // the following formats are used by the openapi specification: https://spec.openapis.org/oas/v3.0.0#data-types
      // byte: https://github.com/miguelmota/is-base64
      byte,
      // signed 32 bit integer
      int32: { type: "number", validate: validateInt32 },
      // signed 64 bit integer
      int64: { type: "number", validate: validateInt64 },
      // C-type float
      float: { type: "number", validate: validateNumber },
      // C-type double
      double: { type: "number", validate: validateNumber },
      // hint to the UI to hide input strings
      password: !0,
      // unchecked string payload
      binary: !0
    };
    exports.fastFormats = {
      ...exports.fullFormats,
      date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
      time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
      "date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
      "iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
      "iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
      // uri: https://github.com/mafintosh/is-my-json-valid/blob/master/formats.js
      uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
      "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
      // email (sources from jsen validator):
      // http://stackoverflow.com/questions/201323/using-a-regular-expression-to-validate-an-email-address#answer-8829363
      // http://www.w3.org/TR/html5/forms.html#valid-e-mail-address (search for 'wilful violation')
      email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
    };
    exports.formatNames = Object.keys(exports.fullFormats);
    function isLeapYear(year) {
      return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    }
    var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/, DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    function date(str) {
      let matches = DATE.exec(str);
      if (!matches)
        return !1;
      let year = +matches[1], month = +matches[2], day = +matches[3];
      return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
    }
    function compareDate(d1, d2) {
      if (d1 && d2)
        return d1 > d2 ? 1 : d1 < d2 ? -1 : 0;
    }
    var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
    function getTime(strictTimeZone) {
      return function(str) {
        let matches = TIME.exec(str);
        if (!matches)
          return !1;
        let hr = +matches[1], min = +matches[2], sec = +matches[3], tz = matches[4], tzSign = matches[5] === "-" ? -1 : 1, tzH = +(matches[6] || 0), tzM = +(matches[7] || 0);
        if (tzH > 23 || tzM > 59 || strictTimeZone && !tz)
          return !1;
        if (hr <= 23 && min <= 59 && sec < 60)
          return !0;
        let utcMin = min - tzM * tzSign, utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
        return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
      };
    }
    function compareTime(s1, s2) {
      if (!(s1 && s2))
        return;
      let t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf(), t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
      if (t1 && t2)
        return t1 - t2;
    }
    function compareIsoTime(t1, t2) {
      if (!(t1 && t2))
        return;
      let a1 = TIME.exec(t1), a2 = TIME.exec(t2);
      if (a1 && a2)
        return t1 = a1[1] + a1[2] + a1[3], t2 = a2[1] + a2[2] + a2[3], t1 > t2 ? 1 : t1 < t2 ? -1 : 0;
    }
    var DATE_TIME_SEPARATOR = /t|\s/i;
    function getDateTime(strictTimeZone) {
      let time = getTime(strictTimeZone);
      return function(str) {
        let dateTime = str.split(DATE_TIME_SEPARATOR);
        return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
      };
    }
    function compareDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return;
      let d1 = new Date(dt1).valueOf(), d2 = new Date(dt2).valueOf();
      if (d1 && d2)
        return d1 - d2;
    }
    function compareIsoDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return;
      let [d1, t1] = dt1.split(DATE_TIME_SEPARATOR), [d2, t2] = dt2.split(DATE_TIME_SEPARATOR), res = compareDate(d1, d2);
      if (res !== void 0)
        return res || compareTime(t1, t2);
    }
    var NOT_URI_FRAGMENT = /\/|:/, URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    function uri(str) {
      return NOT_URI_FRAGMENT.test(str) && URI.test(str);
    }
    var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
    function byte(str) {
      return BYTE.lastIndex = 0, BYTE.test(str);
    }
    var MIN_INT32 = -(2 ** 31), MAX_INT32 = 2 ** 31 - 1;
    function validateInt32(value) {
      return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
    }
    function validateInt64(value) {
      return Number.isInteger(value);
    }
    function validateNumber() {
      return !0;
    }
    var Z_ANCHOR = /[^\\]\\Z/;
    function regex(str) {
      if (Z_ANCHOR.test(str))
        return !1;
      try {
        return new RegExp(str), !0;
      } catch {
        return !1;
      }
    }
  }
});

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// compiled:bodies
var validateBodiesPurge = validate20;
var formats0 = require_formats().fullFormats["date-time"];
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === errors)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (Object.keys(data).length < 1)
        return validate20.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/BodiesPurge/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" }], !1;
      {
        let _errs2 = errors;
        for (let key0 in data)
          if (!(key0 === "requestId" || key0 === "key" || key0 === "group" || key0 === "tag" || key0 === "model" || key0 === "until")) {
            return validate20.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/BodiesPurge/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs2 === errors) {
          if (data.requestId !== void 0) {
            let _errs3 = errors;
            if (typeof data.requestId != "string")
              return validate20.errors = [{ instancePath: instancePath + "/requestId", schemaPath: "headgate:admin#/$defs/BodiesPurge/properties/requestId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid1 = _errs3 === errors;
          } else
            var valid1 = !0;
          if (valid1) {
            if (data.key !== void 0) {
              let _errs5 = errors;
              if (typeof data.key != "string")
                return validate20.errors = [{ instancePath: instancePath + "/key", schemaPath: "headgate:admin#/$defs/BodiesPurge/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid1 = _errs5 === errors;
            } else
              var valid1 = !0;
            if (valid1) {
              if (data.group !== void 0) {
                let _errs7 = errors;
                if (typeof data.group != "string")
                  return validate20.errors = [{ instancePath: instancePath + "/group", schemaPath: "headgate:admin#/$defs/BodiesPurge/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs7 === errors;
              } else
                var valid1 = !0;
              if (valid1) {
                if (data.tag !== void 0) {
                  let _errs9 = errors;
                  if (typeof data.tag != "string")
                    return validate20.errors = [{ instancePath: instancePath + "/tag", schemaPath: "headgate:admin#/$defs/BodiesPurge/properties/tag/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs9 === errors;
                } else
                  var valid1 = !0;
                if (valid1) {
                  if (data.model !== void 0) {
                    let _errs11 = errors;
                    if (typeof data.model != "string")
                      return validate20.errors = [{ instancePath: instancePath + "/model", schemaPath: "headgate:admin#/$defs/BodiesPurge/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid1 = _errs11 === errors;
                  } else
                    var valid1 = !0;
                  if (valid1)
                    if (data.until !== void 0) {
                      let data5 = data.until, _errs13 = errors;
                      if (errors === _errs13 && errors === _errs13)
                        if (typeof data5 == "string") {
                          if (!formats0.validate(data5))
                            return validate20.errors = [{ instancePath: instancePath + "/until", schemaPath: "headgate:admin#/$defs/BodiesPurge/properties/until/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                        } else
                          return validate20.errors = [{ instancePath: instancePath + "/until", schemaPath: "headgate:admin#/$defs/BodiesPurge/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid1 = _errs13 === errors;
                    } else
                      var valid1 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate20.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/BodiesPurge/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateCachePurge = validate22;
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === errors)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs2 = errors;
      for (let key0 in data)
        if (!(key0 === "model" || key0 === "key" || key0 === "group" || key0 === "entry")) {
          return validate22.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/CachePurge/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs2 === errors) {
        if (data.model !== void 0) {
          let _errs3 = errors;
          if (typeof data.model != "string")
            return validate22.errors = [{ instancePath: instancePath + "/model", schemaPath: "headgate:admin#/$defs/CachePurge/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid1 = _errs3 === errors;
        } else
          var valid1 = !0;
        if (valid1) {
          if (data.key !== void 0) {
            let _errs5 = errors;
            if (typeof data.key != "string")
              return validate22.errors = [{ instancePath: instancePath + "/key", schemaPath: "headgate:admin#/$defs/CachePurge/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid1 = _errs5 === errors;
          } else
            var valid1 = !0;
          if (valid1) {
            if (data.group !== void 0) {
              let _errs7 = errors;
              if (typeof data.group != "string")
                return validate22.errors = [{ instancePath: instancePath + "/group", schemaPath: "headgate:admin#/$defs/CachePurge/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid1 = _errs7 === errors;
            } else
              var valid1 = !0;
            if (valid1)
              if (data.entry !== void 0) {
                let _errs9 = errors;
                if (typeof data.entry != "string")
                  return validate22.errors = [{ instancePath: instancePath + "/entry", schemaPath: "headgate:admin#/$defs/CachePurge/properties/entry/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs9 === errors;
              } else
                var valid1 = !0;
          }
        }
      }
    } else
      return validate22.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/CachePurge/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate22.errors = vErrors, errors === 0;
}
validate22.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateExplainRequest = validate23;
var schema37 = { type: "object", required: ["request"], additionalProperties: !1, properties: { protocol: { enum: ["openai-chat", "openai-responses", "anthropic-messages", "gemini"], description: "Guessed from the request where it is not given." }, model: { type: "string", description: "The public model; that of the request where it is not given." }, request: { type: "object", additionalProperties: !0, description: "The body, as a client would send it." }, headers: { type: "object", additionalProperties: { type: "string" } }, key: { type: "string", description: "The name of the key that asks." }, failing: { type: "object", additionalProperties: { type: "string" }, description: 'What targets do: `{"openai": "429", "claude": "timeout"}`.' } } };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === errors)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.request === void 0 && (missing0 = "request"))
        return validate23.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/ExplainRequest/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs2 = errors;
        for (let key0 in data)
          if (!(key0 === "protocol" || key0 === "model" || key0 === "request" || key0 === "headers" || key0 === "key" || key0 === "failing")) {
            return validate23.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/ExplainRequest/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs2 === errors) {
          if (data.protocol !== void 0) {
            let data0 = data.protocol, _errs3 = errors;
            if (!(data0 === "openai-chat" || data0 === "openai-responses" || data0 === "anthropic-messages" || data0 === "gemini"))
              return validate23.errors = [{ instancePath: instancePath + "/protocol", schemaPath: "headgate:admin#/$defs/ExplainRequest/properties/protocol/enum", keyword: "enum", params: { allowedValues: schema37.properties.protocol.enum }, message: "must be equal to one of the allowed values" }], !1;
            var valid1 = _errs3 === errors;
          } else
            var valid1 = !0;
          if (valid1) {
            if (data.model !== void 0) {
              let _errs4 = errors;
              if (typeof data.model != "string")
                return validate23.errors = [{ instancePath: instancePath + "/model", schemaPath: "headgate:admin#/$defs/ExplainRequest/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid1 = _errs4 === errors;
            } else
              var valid1 = !0;
            if (valid1) {
              if (data.request !== void 0) {
                let data2 = data.request, _errs6 = errors;
                if (errors === _errs6 && !(data2 && typeof data2 == "object" && !Array.isArray(data2)))
                  return validate23.errors = [{ instancePath: instancePath + "/request", schemaPath: "headgate:admin#/$defs/ExplainRequest/properties/request/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                var valid1 = _errs6 === errors;
              } else
                var valid1 = !0;
              if (valid1) {
                if (data.headers !== void 0) {
                  let data3 = data.headers, _errs9 = errors;
                  if (errors === _errs9)
                    if (data3 && typeof data3 == "object" && !Array.isArray(data3))
                      for (let key1 in data3) {
                        let _errs12 = errors;
                        if (typeof data3[key1] != "string")
                          return validate23.errors = [{ instancePath: instancePath + "/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "headgate:admin#/$defs/ExplainRequest/properties/headers/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid2 = _errs12 === errors;
                        if (!valid2)
                          break;
                      }
                    else
                      return validate23.errors = [{ instancePath: instancePath + "/headers", schemaPath: "headgate:admin#/$defs/ExplainRequest/properties/headers/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                  var valid1 = _errs9 === errors;
                } else
                  var valid1 = !0;
                if (valid1) {
                  if (data.key !== void 0) {
                    let _errs14 = errors;
                    if (typeof data.key != "string")
                      return validate23.errors = [{ instancePath: instancePath + "/key", schemaPath: "headgate:admin#/$defs/ExplainRequest/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid1 = _errs14 === errors;
                  } else
                    var valid1 = !0;
                  if (valid1)
                    if (data.failing !== void 0) {
                      let data6 = data.failing, _errs16 = errors;
                      if (errors === _errs16)
                        if (data6 && typeof data6 == "object" && !Array.isArray(data6))
                          for (let key2 in data6) {
                            let _errs19 = errors;
                            if (typeof data6[key2] != "string")
                              return validate23.errors = [{ instancePath: instancePath + "/failing/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "headgate:admin#/$defs/ExplainRequest/properties/failing/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var valid3 = _errs19 === errors;
                            if (!valid3)
                              break;
                          }
                        else
                          return validate23.errors = [{ instancePath: instancePath + "/failing", schemaPath: "headgate:admin#/$defs/ExplainRequest/properties/failing/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                      var valid1 = _errs16 === errors;
                    } else
                      var valid1 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate23.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/ExplainRequest/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate23.errors = vErrors, errors === 0;
}
validate23.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateExportRequest = validate24;
var func1 = require_ucs2length().default;
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (key0 !== "passphrase") {
          return validate25.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors && data.passphrase !== void 0) {
        let data0 = data.passphrase;
        if (errors === errors)
          if (typeof data0 == "string") {
            if (func1(data0) > 1e3)
              return validate25.errors = [{ instancePath: instancePath + "/passphrase", schemaPath: "#/$defs/Passphrase/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }], !1;
            if (func1(data0) < 12)
              return validate25.errors = [{ instancePath: instancePath + "/passphrase", schemaPath: "#/$defs/Passphrase/minLength", keyword: "minLength", params: { limit: 12 }, message: "must NOT have fewer than 12 characters" }], !1;
          } else
            return validate25.errors = [{ instancePath: instancePath + "/passphrase", schemaPath: "#/$defs/Passphrase/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
      }
    } else
      return validate25.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate25.errors = vErrors, errors === 0;
}
validate25.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate24.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate25(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length), validate24.errors = vErrors, errors === 0;
}
validate24.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateFinishLogin = validate27;
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === errors)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.pending === void 0 && (missing0 = "pending"))
        return validate27.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/FinishLogin/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs2 = errors;
        for (let key0 in data)
          if (!(key0 === "pending" || key0 === "address")) {
            return validate27.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/FinishLogin/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs2 === errors) {
          if (data.pending !== void 0) {
            let _errs3 = errors;
            if (typeof data.pending != "string")
              return validate27.errors = [{ instancePath: instancePath + "/pending", schemaPath: "headgate:admin#/$defs/FinishLogin/properties/pending/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid1 = _errs3 === errors;
          } else
            var valid1 = !0;
          if (valid1)
            if (data.address !== void 0) {
              let _errs5 = errors;
              if (typeof data.address != "string")
                return validate27.errors = [{ instancePath: instancePath + "/address", schemaPath: "headgate:admin#/$defs/FinishLogin/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid1 = _errs5 === errors;
            } else
              var valid1 = !0;
        }
      }
    } else
      return validate27.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/FinishLogin/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate27.errors = vErrors, errors === 0;
}
validate27.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateGroupChange = validate28;
var schema44 = { type: "object", minProperties: 1, additionalProperties: !1, properties: { owner: { type: ["string", "null"], description: "Whose it is, in your own words." }, models: { type: ["array", "null"], items: { type: "string" }, description: "Public models that it may use: names, or patterns with one `*`. All where absent." }, upstreams: { type: ["array", "null"], items: { type: "string" }, description: "Upstreams that its calls may go to. All where absent." }, limits: { type: ["object", "null"], additionalProperties: !0, description: "`requestsPerMinute`, `tokensPerMinute`, `concurrent`." }, budget: { description: "One or several of `{ usd, tokens, per, zone, warnAt }`, as in the config.", type: ["object", "array", "null"] }, metadata: { type: ["object", "null"], additionalProperties: !0 }, retention: { type: ["string", "number", "null"], description: "How long stored responses of its keys are kept: `'30d'`, or milliseconds." } } };
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate28.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === errors)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (Object.keys(data).length < 1)
        return validate28.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/GroupChange/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" }], !1;
      {
        let _errs2 = errors;
        for (let key0 in data)
          if (!(key0 === "owner" || key0 === "models" || key0 === "upstreams" || key0 === "limits" || key0 === "budget" || key0 === "metadata" || key0 === "retention")) {
            return validate28.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/GroupChange/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs2 === errors) {
          if (data.owner !== void 0) {
            let data0 = data.owner, _errs3 = errors;
            if (typeof data0 != "string" && data0 !== null)
              return validate28.errors = [{ instancePath: instancePath + "/owner", schemaPath: "headgate:admin#/$defs/GroupChange/properties/owner/type", keyword: "type", params: { type: schema44.properties.owner.type }, message: "must be string,null" }], !1;
            var valid1 = _errs3 === errors;
          } else
            var valid1 = !0;
          if (valid1) {
            if (data.models !== void 0) {
              let data1 = data.models, _errs5 = errors;
              if (!Array.isArray(data1) && data1 !== null)
                return validate28.errors = [{ instancePath: instancePath + "/models", schemaPath: "headgate:admin#/$defs/GroupChange/properties/models/type", keyword: "type", params: { type: schema44.properties.models.type }, message: "must be array,null" }], !1;
              if (errors === _errs5 && Array.isArray(data1)) {
                var valid2 = !0;
                let len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs7 = errors;
                  if (typeof data1[i0] != "string")
                    return validate28.errors = [{ instancePath: instancePath + "/models/" + i0, schemaPath: "headgate:admin#/$defs/GroupChange/properties/models/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid2 = _errs7 === errors;
                  if (!valid2)
                    break;
                }
              }
              var valid1 = _errs5 === errors;
            } else
              var valid1 = !0;
            if (valid1) {
              if (data.upstreams !== void 0) {
                let data3 = data.upstreams, _errs9 = errors;
                if (!Array.isArray(data3) && data3 !== null)
                  return validate28.errors = [{ instancePath: instancePath + "/upstreams", schemaPath: "headgate:admin#/$defs/GroupChange/properties/upstreams/type", keyword: "type", params: { type: schema44.properties.upstreams.type }, message: "must be array,null" }], !1;
                if (errors === _errs9 && Array.isArray(data3)) {
                  var valid3 = !0;
                  let len1 = data3.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs11 = errors;
                    if (typeof data3[i1] != "string")
                      return validate28.errors = [{ instancePath: instancePath + "/upstreams/" + i1, schemaPath: "headgate:admin#/$defs/GroupChange/properties/upstreams/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid3 = _errs11 === errors;
                    if (!valid3)
                      break;
                  }
                }
                var valid1 = _errs9 === errors;
              } else
                var valid1 = !0;
              if (valid1) {
                if (data.limits !== void 0) {
                  let data5 = data.limits, _errs13 = errors;
                  if (!(data5 && typeof data5 == "object" && !Array.isArray(data5)) && data5 !== null)
                    return validate28.errors = [{ instancePath: instancePath + "/limits", schemaPath: "headgate:admin#/$defs/GroupChange/properties/limits/type", keyword: "type", params: { type: schema44.properties.limits.type }, message: "must be object,null" }], !1;
                  var valid1 = _errs13 === errors;
                } else
                  var valid1 = !0;
                if (valid1) {
                  if (data.budget !== void 0) {
                    let _errs16 = errors;
                    if (typeof data.budget != "object")
                      return validate28.errors = [{ instancePath: instancePath + "/budget", schemaPath: "headgate:admin#/$defs/GroupChange/properties/budget/type", keyword: "type", params: { type: schema44.properties.budget.type }, message: "must be object,array,null" }], !1;
                    var valid1 = _errs16 === errors;
                  } else
                    var valid1 = !0;
                  if (valid1) {
                    if (data.metadata !== void 0) {
                      let data7 = data.metadata, _errs18 = errors;
                      if (!(data7 && typeof data7 == "object" && !Array.isArray(data7)) && data7 !== null)
                        return validate28.errors = [{ instancePath: instancePath + "/metadata", schemaPath: "headgate:admin#/$defs/GroupChange/properties/metadata/type", keyword: "type", params: { type: schema44.properties.metadata.type }, message: "must be object,null" }], !1;
                      var valid1 = _errs18 === errors;
                    } else
                      var valid1 = !0;
                    if (valid1)
                      if (data.retention !== void 0) {
                        let data8 = data.retention, _errs21 = errors;
                        if (typeof data8 != "string" && !(typeof data8 == "number" && isFinite(data8)) && data8 !== null)
                          return validate28.errors = [{ instancePath: instancePath + "/retention", schemaPath: "headgate:admin#/$defs/GroupChange/properties/retention/type", keyword: "type", params: { type: schema44.properties.retention.type }, message: "must be string,number,null" }], !1;
                        var valid1 = _errs21 === errors;
                      } else
                        var valid1 = !0;
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate28.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/GroupChange/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate28.errors = vErrors, errors === 0;
}
validate28.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateImportRequest = validate29;
var schema47 = { type: "object", required: ["format", "migration", "exportedAt", "revision", "tables"], additionalProperties: !1, properties: { format: { const: "headgate-state" }, migration: { type: "string", description: "The last one of the database that it comes from." }, exportedAt: { $ref: "#/$defs/Time" }, revision: { type: "string", description: "Of the config that ran there." }, tables: { type: "object", description: "Rows by table, by column.", additionalProperties: { type: "array", items: { type: "object", additionalProperties: { type: ["string", "number", "null"] } } } }, secrets: { type: "object", required: ["salt", "sealed"], additionalProperties: !1, properties: { salt: { type: "string" }, sealed: { type: "string" } } } } };
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate31.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.format === void 0 && (missing0 = "format") || data.migration === void 0 && (missing0 = "migration") || data.exportedAt === void 0 && (missing0 = "exportedAt") || data.revision === void 0 && (missing0 = "revision") || data.tables === void 0 && (missing0 = "tables"))
        return validate31.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "format" || key0 === "migration" || key0 === "exportedAt" || key0 === "revision" || key0 === "tables" || key0 === "secrets")) {
            return validate31.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.format !== void 0) {
            let _errs2 = errors;
            if (data.format !== "headgate-state")
              return validate31.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/const", keyword: "const", params: { allowedValue: "headgate-state" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.migration !== void 0) {
              let _errs3 = errors;
              if (typeof data.migration != "string")
                return validate31.errors = [{ instancePath: instancePath + "/migration", schemaPath: "#/properties/migration/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.exportedAt !== void 0) {
                let data2 = data.exportedAt, _errs5 = errors, _errs6 = errors;
                if (errors === _errs6 && errors === _errs6)
                  if (typeof data2 == "string") {
                    if (!formats0.validate(data2))
                      return validate31.errors = [{ instancePath: instancePath + "/exportedAt", schemaPath: "#/$defs/Time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                  } else
                    return validate31.errors = [{ instancePath: instancePath + "/exportedAt", schemaPath: "#/$defs/Time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.revision !== void 0) {
                  let _errs8 = errors;
                  if (typeof data.revision != "string")
                    return validate31.errors = [{ instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.tables !== void 0) {
                    let data4 = data.tables, _errs10 = errors;
                    if (errors === _errs10)
                      if (data4 && typeof data4 == "object" && !Array.isArray(data4))
                        for (let key1 in data4) {
                          let data5 = data4[key1], _errs13 = errors;
                          if (errors === _errs13)
                            if (Array.isArray(data5)) {
                              var valid3 = !0;
                              let len0 = data5.length;
                              for (let i0 = 0; i0 < len0; i0++) {
                                let data6 = data5[i0], _errs15 = errors;
                                if (errors === _errs15)
                                  if (data6 && typeof data6 == "object" && !Array.isArray(data6))
                                    for (let key2 in data6) {
                                      let data7 = data6[key2], _errs18 = errors;
                                      if (typeof data7 != "string" && !(typeof data7 == "number" && isFinite(data7)) && data7 !== null)
                                        return validate31.errors = [{ instancePath: instancePath + "/tables/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0 + "/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tables/additionalProperties/items/additionalProperties/type", keyword: "type", params: { type: schema47.properties.tables.additionalProperties.items.additionalProperties.type }, message: "must be string,number,null" }], !1;
                                      var valid4 = _errs18 === errors;
                                      if (!valid4)
                                        break;
                                    }
                                  else
                                    return validate31.errors = [{ instancePath: instancePath + "/tables/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, schemaPath: "#/properties/tables/additionalProperties/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                var valid3 = _errs15 === errors;
                                if (!valid3)
                                  break;
                              }
                            } else
                              return validate31.errors = [{ instancePath: instancePath + "/tables/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tables/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                          var valid2 = _errs13 === errors;
                          if (!valid2)
                            break;
                        }
                      else
                        return validate31.errors = [{ instancePath: instancePath + "/tables", schemaPath: "#/properties/tables/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.secrets !== void 0) {
                      let data8 = data.secrets, _errs20 = errors;
                      if (errors === _errs20)
                        if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                          let missing1;
                          if (data8.salt === void 0 && (missing1 = "salt") || data8.sealed === void 0 && (missing1 = "sealed"))
                            return validate31.errors = [{ instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                          {
                            let _errs22 = errors;
                            for (let key3 in data8)
                              if (!(key3 === "salt" || key3 === "sealed")) {
                                return validate31.errors = [{ instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }], !1;
                                break;
                              }
                            if (_errs22 === errors) {
                              if (data8.salt !== void 0) {
                                let _errs23 = errors;
                                if (typeof data8.salt != "string")
                                  return validate31.errors = [{ instancePath: instancePath + "/secrets/salt", schemaPath: "#/properties/secrets/properties/salt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                var valid5 = _errs23 === errors;
                              } else
                                var valid5 = !0;
                              if (valid5)
                                if (data8.sealed !== void 0) {
                                  let _errs25 = errors;
                                  if (typeof data8.sealed != "string")
                                    return validate31.errors = [{ instancePath: instancePath + "/secrets/sealed", schemaPath: "#/properties/secrets/properties/sealed/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                  var valid5 = _errs25 === errors;
                                } else
                                  var valid5 = !0;
                            }
                          }
                        } else
                          return validate31.errors = [{ instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                      var valid0 = _errs20 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate31.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate31.errors = vErrors, errors === 0;
}
validate31.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate30.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.state === void 0 && (missing0 = "state"))
        return validate30.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "state" || key0 === "passphrase")) {
            return validate30.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.state !== void 0) {
            let _errs2 = errors;
            validate31(data.state, { instancePath: instancePath + "/state", parentData: data, parentDataProperty: "state", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.passphrase !== void 0) {
              let data1 = data.passphrase, _errs3 = errors;
              if (errors === errors)
                if (typeof data1 == "string") {
                  if (func1(data1) > 1e3)
                    return validate30.errors = [{ instancePath: instancePath + "/passphrase", schemaPath: "#/$defs/Passphrase/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }], !1;
                  if (func1(data1) < 12)
                    return validate30.errors = [{ instancePath: instancePath + "/passphrase", schemaPath: "#/$defs/Passphrase/minLength", keyword: "minLength", params: { limit: 12 }, message: "must NOT have fewer than 12 characters" }], !1;
                } else
                  return validate30.errors = [{ instancePath: instancePath + "/passphrase", schemaPath: "#/$defs/Passphrase/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate30.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate30.errors = vErrors, errors === 0;
}
validate30.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate29.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate30(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length), validate29.errors = vErrors, errors === 0;
}
validate29.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateKeyChange = validate34;
var schema51 = { type: "object", minProperties: 1, additionalProperties: !1, properties: { group: { type: ["string", "null"], description: "Whose limits and budgets it shares." }, expires: { type: ["string", "null"], description: "A date, meant to its end in UTC, or a time." }, enabled: { type: ["boolean", "null"] }, owner: { type: ["string", "null"], description: "Whose it is, in your own words." }, models: { type: ["array", "null"], items: { type: "string" }, description: "Public models that it may use: names, or patterns with one `*`. All where absent." }, upstreams: { type: ["array", "null"], items: { type: "string" }, description: "Upstreams that its calls may go to. All where absent." }, limits: { type: ["object", "null"], additionalProperties: !0, description: "`requestsPerMinute`, `tokensPerMinute`, `concurrent`." }, budget: { description: "One or several of `{ usd, tokens, per, zone, warnAt }`, as in the config.", type: ["object", "array", "null"] }, metadata: { type: ["object", "null"], additionalProperties: !0 } } }, func5 = Object.prototype.hasOwnProperty;
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate34.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === errors)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (Object.keys(data).length < 1)
        return validate34.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/KeyChange/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" }], !1;
      {
        let _errs2 = errors;
        for (let key0 in data)
          if (!func5.call(schema51.properties, key0)) {
            return validate34.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/KeyChange/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs2 === errors) {
          if (data.group !== void 0) {
            let data0 = data.group, _errs3 = errors;
            if (typeof data0 != "string" && data0 !== null)
              return validate34.errors = [{ instancePath: instancePath + "/group", schemaPath: "headgate:admin#/$defs/KeyChange/properties/group/type", keyword: "type", params: { type: schema51.properties.group.type }, message: "must be string,null" }], !1;
            var valid1 = _errs3 === errors;
          } else
            var valid1 = !0;
          if (valid1) {
            if (data.expires !== void 0) {
              let data1 = data.expires, _errs5 = errors;
              if (typeof data1 != "string" && data1 !== null)
                return validate34.errors = [{ instancePath: instancePath + "/expires", schemaPath: "headgate:admin#/$defs/KeyChange/properties/expires/type", keyword: "type", params: { type: schema51.properties.expires.type }, message: "must be string,null" }], !1;
              var valid1 = _errs5 === errors;
            } else
              var valid1 = !0;
            if (valid1) {
              if (data.enabled !== void 0) {
                let data2 = data.enabled, _errs7 = errors;
                if (typeof data2 != "boolean" && data2 !== null)
                  return validate34.errors = [{ instancePath: instancePath + "/enabled", schemaPath: "headgate:admin#/$defs/KeyChange/properties/enabled/type", keyword: "type", params: { type: schema51.properties.enabled.type }, message: "must be boolean,null" }], !1;
                var valid1 = _errs7 === errors;
              } else
                var valid1 = !0;
              if (valid1) {
                if (data.owner !== void 0) {
                  let data3 = data.owner, _errs9 = errors;
                  if (typeof data3 != "string" && data3 !== null)
                    return validate34.errors = [{ instancePath: instancePath + "/owner", schemaPath: "headgate:admin#/$defs/KeyChange/properties/owner/type", keyword: "type", params: { type: schema51.properties.owner.type }, message: "must be string,null" }], !1;
                  var valid1 = _errs9 === errors;
                } else
                  var valid1 = !0;
                if (valid1) {
                  if (data.models !== void 0) {
                    let data4 = data.models, _errs11 = errors;
                    if (!Array.isArray(data4) && data4 !== null)
                      return validate34.errors = [{ instancePath: instancePath + "/models", schemaPath: "headgate:admin#/$defs/KeyChange/properties/models/type", keyword: "type", params: { type: schema51.properties.models.type }, message: "must be array,null" }], !1;
                    if (errors === _errs11 && Array.isArray(data4)) {
                      var valid2 = !0;
                      let len0 = data4.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let _errs13 = errors;
                        if (typeof data4[i0] != "string")
                          return validate34.errors = [{ instancePath: instancePath + "/models/" + i0, schemaPath: "headgate:admin#/$defs/KeyChange/properties/models/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid2 = _errs13 === errors;
                        if (!valid2)
                          break;
                      }
                    }
                    var valid1 = _errs11 === errors;
                  } else
                    var valid1 = !0;
                  if (valid1) {
                    if (data.upstreams !== void 0) {
                      let data6 = data.upstreams, _errs15 = errors;
                      if (!Array.isArray(data6) && data6 !== null)
                        return validate34.errors = [{ instancePath: instancePath + "/upstreams", schemaPath: "headgate:admin#/$defs/KeyChange/properties/upstreams/type", keyword: "type", params: { type: schema51.properties.upstreams.type }, message: "must be array,null" }], !1;
                      if (errors === _errs15 && Array.isArray(data6)) {
                        var valid3 = !0;
                        let len1 = data6.length;
                        for (let i1 = 0; i1 < len1; i1++) {
                          let _errs17 = errors;
                          if (typeof data6[i1] != "string")
                            return validate34.errors = [{ instancePath: instancePath + "/upstreams/" + i1, schemaPath: "headgate:admin#/$defs/KeyChange/properties/upstreams/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid3 = _errs17 === errors;
                          if (!valid3)
                            break;
                        }
                      }
                      var valid1 = _errs15 === errors;
                    } else
                      var valid1 = !0;
                    if (valid1) {
                      if (data.limits !== void 0) {
                        let data8 = data.limits, _errs19 = errors;
                        if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null)
                          return validate34.errors = [{ instancePath: instancePath + "/limits", schemaPath: "headgate:admin#/$defs/KeyChange/properties/limits/type", keyword: "type", params: { type: schema51.properties.limits.type }, message: "must be object,null" }], !1;
                        var valid1 = _errs19 === errors;
                      } else
                        var valid1 = !0;
                      if (valid1) {
                        if (data.budget !== void 0) {
                          let _errs22 = errors;
                          if (typeof data.budget != "object")
                            return validate34.errors = [{ instancePath: instancePath + "/budget", schemaPath: "headgate:admin#/$defs/KeyChange/properties/budget/type", keyword: "type", params: { type: schema51.properties.budget.type }, message: "must be object,array,null" }], !1;
                          var valid1 = _errs22 === errors;
                        } else
                          var valid1 = !0;
                        if (valid1)
                          if (data.metadata !== void 0) {
                            let data10 = data.metadata, _errs24 = errors;
                            if (!(data10 && typeof data10 == "object" && !Array.isArray(data10)) && data10 !== null)
                              return validate34.errors = [{ instancePath: instancePath + "/metadata", schemaPath: "headgate:admin#/$defs/KeyChange/properties/metadata/type", keyword: "type", params: { type: schema51.properties.metadata.type }, message: "must be object,null" }], !1;
                            var valid1 = _errs24 === errors;
                          } else
                            var valid1 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate34.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/KeyChange/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate34.errors = vErrors, errors === 0;
}
validate34.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateLimitSubject = validate35;
var schema53 = { type: "object", required: ["kind", "name"], additionalProperties: !1, properties: { kind: { enum: ["key", "group", "model", "upstream"] }, name: { type: "string" } } };
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate35.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === errors)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind") || data.name === void 0 && (missing0 = "name"))
        return validate35.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/LimitSubject/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs2 = errors;
        for (let key0 in data)
          if (!(key0 === "kind" || key0 === "name")) {
            return validate35.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/LimitSubject/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs2 === errors) {
          if (data.kind !== void 0) {
            let data0 = data.kind, _errs3 = errors;
            if (!(data0 === "key" || data0 === "group" || data0 === "model" || data0 === "upstream"))
              return validate35.errors = [{ instancePath: instancePath + "/kind", schemaPath: "headgate:admin#/$defs/LimitSubject/properties/kind/enum", keyword: "enum", params: { allowedValues: schema53.properties.kind.enum }, message: "must be equal to one of the allowed values" }], !1;
            var valid1 = _errs3 === errors;
          } else
            var valid1 = !0;
          if (valid1)
            if (data.name !== void 0) {
              let _errs4 = errors;
              if (typeof data.name != "string")
                return validate35.errors = [{ instancePath: instancePath + "/name", schemaPath: "headgate:admin#/$defs/LimitSubject/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid1 = _errs4 === errors;
            } else
              var valid1 = !0;
        }
      }
    } else
      return validate35.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/LimitSubject/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate35.errors = vErrors, errors === 0;
}
validate35.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateLoginFile = validate36;
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate36.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === errors)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.credentials === void 0 && (missing0 = "credentials"))
        return validate36.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/LoginFile/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs2 = errors;
        for (let key0 in data)
          if (key0 !== "credentials") {
            return validate36.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/LoginFile/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs2 === errors && data.credentials !== void 0) {
          let data0 = data.credentials;
          if (errors === errors && !(data0 && typeof data0 == "object" && !Array.isArray(data0)))
            return validate36.errors = [{ instancePath: instancePath + "/credentials", schemaPath: "headgate:admin#/$defs/LoginFile/properties/credentials/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
        }
      }
    } else
      return validate36.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/LoginFile/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate36.errors = vErrors, errors === 0;
}
validate36.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateNewGroup = validate37;
var schema57 = { type: "object", required: ["name"], additionalProperties: !1, properties: { name: { type: "string" }, owner: { type: "string", description: "Whose it is, in your own words." }, models: { type: "array", items: { type: "string" }, description: "Public models that it may use: names, or patterns with one `*`. All where absent." }, upstreams: { type: "array", items: { type: "string" }, description: "Upstreams that its calls may go to. All where absent." }, limits: { type: "object", additionalProperties: !0, description: "`requestsPerMinute`, `tokensPerMinute`, `concurrent`." }, budget: { description: "One or several of `{ usd, tokens, per, zone, warnAt }`, as in the config.", type: ["object", "array"] }, metadata: { type: "object", additionalProperties: !0 }, retention: { type: ["string", "number"], description: "How long stored responses of its keys are kept: `'30d'`, or milliseconds." } } };
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate37.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === errors)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name"))
        return validate37.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/NewGroup/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs2 = errors;
        for (let key0 in data)
          if (!(key0 === "name" || key0 === "owner" || key0 === "models" || key0 === "upstreams" || key0 === "limits" || key0 === "budget" || key0 === "metadata" || key0 === "retention")) {
            return validate37.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/NewGroup/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs2 === errors) {
          if (data.name !== void 0) {
            let _errs3 = errors;
            if (typeof data.name != "string")
              return validate37.errors = [{ instancePath: instancePath + "/name", schemaPath: "headgate:admin#/$defs/NewGroup/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid1 = _errs3 === errors;
          } else
            var valid1 = !0;
          if (valid1) {
            if (data.owner !== void 0) {
              let _errs5 = errors;
              if (typeof data.owner != "string")
                return validate37.errors = [{ instancePath: instancePath + "/owner", schemaPath: "headgate:admin#/$defs/NewGroup/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid1 = _errs5 === errors;
            } else
              var valid1 = !0;
            if (valid1) {
              if (data.models !== void 0) {
                let data2 = data.models, _errs7 = errors;
                if (errors === _errs7)
                  if (Array.isArray(data2)) {
                    var valid2 = !0;
                    let len0 = data2.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let _errs9 = errors;
                      if (typeof data2[i0] != "string")
                        return validate37.errors = [{ instancePath: instancePath + "/models/" + i0, schemaPath: "headgate:admin#/$defs/NewGroup/properties/models/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid2 = _errs9 === errors;
                      if (!valid2)
                        break;
                    }
                  } else
                    return validate37.errors = [{ instancePath: instancePath + "/models", schemaPath: "headgate:admin#/$defs/NewGroup/properties/models/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                var valid1 = _errs7 === errors;
              } else
                var valid1 = !0;
              if (valid1) {
                if (data.upstreams !== void 0) {
                  let data4 = data.upstreams, _errs11 = errors;
                  if (errors === _errs11)
                    if (Array.isArray(data4)) {
                      var valid3 = !0;
                      let len1 = data4.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        let _errs13 = errors;
                        if (typeof data4[i1] != "string")
                          return validate37.errors = [{ instancePath: instancePath + "/upstreams/" + i1, schemaPath: "headgate:admin#/$defs/NewGroup/properties/upstreams/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid3 = _errs13 === errors;
                        if (!valid3)
                          break;
                      }
                    } else
                      return validate37.errors = [{ instancePath: instancePath + "/upstreams", schemaPath: "headgate:admin#/$defs/NewGroup/properties/upstreams/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid1 = _errs11 === errors;
                } else
                  var valid1 = !0;
                if (valid1) {
                  if (data.limits !== void 0) {
                    let data6 = data.limits, _errs15 = errors;
                    if (errors === _errs15 && !(data6 && typeof data6 == "object" && !Array.isArray(data6)))
                      return validate37.errors = [{ instancePath: instancePath + "/limits", schemaPath: "headgate:admin#/$defs/NewGroup/properties/limits/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                    var valid1 = _errs15 === errors;
                  } else
                    var valid1 = !0;
                  if (valid1) {
                    if (data.budget !== void 0) {
                      let data7 = data.budget, _errs18 = errors;
                      if (!data7 || typeof data7 != "object")
                        return validate37.errors = [{ instancePath: instancePath + "/budget", schemaPath: "headgate:admin#/$defs/NewGroup/properties/budget/type", keyword: "type", params: { type: schema57.properties.budget.type }, message: "must be object,array" }], !1;
                      var valid1 = _errs18 === errors;
                    } else
                      var valid1 = !0;
                    if (valid1) {
                      if (data.metadata !== void 0) {
                        let data8 = data.metadata, _errs20 = errors;
                        if (errors === _errs20 && !(data8 && typeof data8 == "object" && !Array.isArray(data8)))
                          return validate37.errors = [{ instancePath: instancePath + "/metadata", schemaPath: "headgate:admin#/$defs/NewGroup/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var valid1 = _errs20 === errors;
                      } else
                        var valid1 = !0;
                      if (valid1)
                        if (data.retention !== void 0) {
                          let data9 = data.retention, _errs23 = errors;
                          if (typeof data9 != "string" && !(typeof data9 == "number" && isFinite(data9)))
                            return validate37.errors = [{ instancePath: instancePath + "/retention", schemaPath: "headgate:admin#/$defs/NewGroup/properties/retention/type", keyword: "type", params: { type: schema57.properties.retention.type }, message: "must be string,number" }], !1;
                          var valid1 = _errs23 === errors;
                        } else
                          var valid1 = !0;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate37.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/NewGroup/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate37.errors = vErrors, errors === 0;
}
validate37.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateNewKey = validate38;
var schema59 = { type: "object", required: ["name"], additionalProperties: !1, properties: { name: { type: "string" }, group: { type: "string", description: "Whose limits and budgets it shares." }, expires: { type: "string", description: "A date, meant to its end in UTC, or a time." }, enabled: { type: "boolean" }, owner: { type: "string", description: "Whose it is, in your own words." }, models: { type: "array", items: { type: "string" }, description: "Public models that it may use: names, or patterns with one `*`. All where absent." }, upstreams: { type: "array", items: { type: "string" }, description: "Upstreams that its calls may go to. All where absent." }, limits: { type: "object", additionalProperties: !0, description: "`requestsPerMinute`, `tokensPerMinute`, `concurrent`." }, budget: { description: "One or several of `{ usd, tokens, per, zone, warnAt }`, as in the config.", type: ["object", "array"] }, metadata: { type: "object", additionalProperties: !0 } } };
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate38.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === errors)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name"))
        return validate38.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/NewKey/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs2 = errors;
        for (let key0 in data)
          if (!func5.call(schema59.properties, key0)) {
            return validate38.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/NewKey/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs2 === errors) {
          if (data.name !== void 0) {
            let _errs3 = errors;
            if (typeof data.name != "string")
              return validate38.errors = [{ instancePath: instancePath + "/name", schemaPath: "headgate:admin#/$defs/NewKey/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid1 = _errs3 === errors;
          } else
            var valid1 = !0;
          if (valid1) {
            if (data.group !== void 0) {
              let _errs5 = errors;
              if (typeof data.group != "string")
                return validate38.errors = [{ instancePath: instancePath + "/group", schemaPath: "headgate:admin#/$defs/NewKey/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid1 = _errs5 === errors;
            } else
              var valid1 = !0;
            if (valid1) {
              if (data.expires !== void 0) {
                let _errs7 = errors;
                if (typeof data.expires != "string")
                  return validate38.errors = [{ instancePath: instancePath + "/expires", schemaPath: "headgate:admin#/$defs/NewKey/properties/expires/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs7 === errors;
              } else
                var valid1 = !0;
              if (valid1) {
                if (data.enabled !== void 0) {
                  let _errs9 = errors;
                  if (typeof data.enabled != "boolean")
                    return validate38.errors = [{ instancePath: instancePath + "/enabled", schemaPath: "headgate:admin#/$defs/NewKey/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                  var valid1 = _errs9 === errors;
                } else
                  var valid1 = !0;
                if (valid1) {
                  if (data.owner !== void 0) {
                    let _errs11 = errors;
                    if (typeof data.owner != "string")
                      return validate38.errors = [{ instancePath: instancePath + "/owner", schemaPath: "headgate:admin#/$defs/NewKey/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid1 = _errs11 === errors;
                  } else
                    var valid1 = !0;
                  if (valid1) {
                    if (data.models !== void 0) {
                      let data5 = data.models, _errs13 = errors;
                      if (errors === _errs13)
                        if (Array.isArray(data5)) {
                          var valid2 = !0;
                          let len0 = data5.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            let _errs15 = errors;
                            if (typeof data5[i0] != "string")
                              return validate38.errors = [{ instancePath: instancePath + "/models/" + i0, schemaPath: "headgate:admin#/$defs/NewKey/properties/models/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var valid2 = _errs15 === errors;
                            if (!valid2)
                              break;
                          }
                        } else
                          return validate38.errors = [{ instancePath: instancePath + "/models", schemaPath: "headgate:admin#/$defs/NewKey/properties/models/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                      var valid1 = _errs13 === errors;
                    } else
                      var valid1 = !0;
                    if (valid1) {
                      if (data.upstreams !== void 0) {
                        let data7 = data.upstreams, _errs17 = errors;
                        if (errors === _errs17)
                          if (Array.isArray(data7)) {
                            var valid3 = !0;
                            let len1 = data7.length;
                            for (let i1 = 0; i1 < len1; i1++) {
                              let _errs19 = errors;
                              if (typeof data7[i1] != "string")
                                return validate38.errors = [{ instancePath: instancePath + "/upstreams/" + i1, schemaPath: "headgate:admin#/$defs/NewKey/properties/upstreams/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                              var valid3 = _errs19 === errors;
                              if (!valid3)
                                break;
                            }
                          } else
                            return validate38.errors = [{ instancePath: instancePath + "/upstreams", schemaPath: "headgate:admin#/$defs/NewKey/properties/upstreams/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                        var valid1 = _errs17 === errors;
                      } else
                        var valid1 = !0;
                      if (valid1) {
                        if (data.limits !== void 0) {
                          let data9 = data.limits, _errs21 = errors;
                          if (errors === _errs21 && !(data9 && typeof data9 == "object" && !Array.isArray(data9)))
                            return validate38.errors = [{ instancePath: instancePath + "/limits", schemaPath: "headgate:admin#/$defs/NewKey/properties/limits/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                          var valid1 = _errs21 === errors;
                        } else
                          var valid1 = !0;
                        if (valid1) {
                          if (data.budget !== void 0) {
                            let data10 = data.budget, _errs24 = errors;
                            if (!data10 || typeof data10 != "object")
                              return validate38.errors = [{ instancePath: instancePath + "/budget", schemaPath: "headgate:admin#/$defs/NewKey/properties/budget/type", keyword: "type", params: { type: schema59.properties.budget.type }, message: "must be object,array" }], !1;
                            var valid1 = _errs24 === errors;
                          } else
                            var valid1 = !0;
                          if (valid1)
                            if (data.metadata !== void 0) {
                              let data11 = data.metadata, _errs26 = errors;
                              if (errors === _errs26 && !(data11 && typeof data11 == "object" && !Array.isArray(data11)))
                                return validate38.errors = [{ instancePath: instancePath + "/metadata", schemaPath: "headgate:admin#/$defs/NewKey/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                              var valid1 = _errs26 === errors;
                            } else
                              var valid1 = !0;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate38.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/NewKey/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate38.errors = vErrors, errors === 0;
}
validate38.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateNewToken = validate39;
var schema63 = { description: "What somebody may do: look, also change what runs (keys, drains, limits), or everything.", enum: ["read", "operate", "all"] }, pattern4 = new RegExp("^[^\\u0000-\\u001f\\u007f]+$", "u");
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate40.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name") || data.scope === void 0 && (missing0 = "scope"))
        return validate40.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "name" || key0 === "scope" || key0 === "expiresAt")) {
            return validate40.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.name !== void 0) {
            let data0 = data.name, _errs2 = errors;
            if (errors === errors)
              if (typeof data0 == "string") {
                if (func1(data0) > 200)
                  return validate40.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/$defs/Name/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                if (func1(data0) < 1)
                  return validate40.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/$defs/Name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                if (!pattern4.test(data0))
                  return validate40.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/$defs/Name/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]+$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]+$"' }], !1;
              } else
                return validate40.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/$defs/Name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.scope !== void 0) {
              let data1 = data.scope, _errs5 = errors;
              if (!(data1 === "read" || data1 === "operate" || data1 === "all"))
                return validate40.errors = [{ instancePath: instancePath + "/scope", schemaPath: "#/$defs/Scope/enum", keyword: "enum", params: { allowedValues: schema63.enum }, message: "must be equal to one of the allowed values" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.expiresAt !== void 0) {
                let data2 = data.expiresAt, _errs7 = errors, _errs8 = errors;
                if (errors === _errs8 && errors === _errs8)
                  if (typeof data2 == "string") {
                    if (!formats0.validate(data2))
                      return validate40.errors = [{ instancePath: instancePath + "/expiresAt", schemaPath: "#/$defs/Time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                  } else
                    return validate40.errors = [{ instancePath: instancePath + "/expiresAt", schemaPath: "#/$defs/Time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate40.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate40.errors = vErrors, errors === 0;
}
validate40.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate39.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate40(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors), errors = vErrors.length), validate39.errors = vErrors, errors === 0;
}
validate39.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateNewUser = validate42;
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate43.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name") || data.password === void 0 && (missing0 = "password") || data.scope === void 0 && (missing0 = "scope"))
        return validate43.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "name" || key0 === "password" || key0 === "scope")) {
            return validate43.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.name !== void 0) {
            let data0 = data.name, _errs2 = errors;
            if (errors === errors)
              if (typeof data0 == "string") {
                if (func1(data0) > 200)
                  return validate43.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/$defs/Name/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                if (func1(data0) < 1)
                  return validate43.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/$defs/Name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                if (!pattern4.test(data0))
                  return validate43.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/$defs/Name/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]+$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]+$"' }], !1;
              } else
                return validate43.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/$defs/Name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.password !== void 0) {
              let data1 = data.password, _errs5 = errors;
              if (errors === errors)
                if (typeof data1 == "string") {
                  if (func1(data1) > 1e3)
                    return validate43.errors = [{ instancePath: instancePath + "/password", schemaPath: "#/$defs/Password/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }], !1;
                  if (func1(data1) < 12)
                    return validate43.errors = [{ instancePath: instancePath + "/password", schemaPath: "#/$defs/Password/minLength", keyword: "minLength", params: { limit: 12 }, message: "must NOT have fewer than 12 characters" }], !1;
                } else
                  return validate43.errors = [{ instancePath: instancePath + "/password", schemaPath: "#/$defs/Password/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.scope !== void 0) {
                let data2 = data.scope, _errs8 = errors;
                if (!(data2 === "read" || data2 === "operate" || data2 === "all"))
                  return validate43.errors = [{ instancePath: instancePath + "/scope", schemaPath: "#/$defs/Scope/enum", keyword: "enum", params: { allowedValues: schema63.enum }, message: "must be equal to one of the allowed values" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate43.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate43.errors = vErrors, errors === 0;
}
validate43.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate42.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate43(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors), errors = vErrors.length), validate42.errors = vErrors, errors === 0;
}
validate42.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateRotation = validate45;
var schema71 = { type: "object", additionalProperties: !1, properties: { overlap: { type: ["string", "number"], description: "How long the secret before is still good: `'24h'`, or milliseconds. A day where it is not given." } } };
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate45.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === errors)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs2 = errors;
      for (let key0 in data)
        if (key0 !== "overlap") {
          return validate45.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/Rotation/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs2 === errors && data.overlap !== void 0) {
        let data0 = data.overlap;
        if (typeof data0 != "string" && !(typeof data0 == "number" && isFinite(data0)))
          return validate45.errors = [{ instancePath: instancePath + "/overlap", schemaPath: "headgate:admin#/$defs/Rotation/properties/overlap/type", keyword: "type", params: { type: schema71.properties.overlap.type }, message: "must be string,number" }], !1;
      }
    } else
      return validate45.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/Rotation/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate45.errors = vErrors, errors === 0;
}
validate45.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateSignIn = validate46;
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate46.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === errors)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name") || data.password === void 0 && (missing0 = "password"))
        return validate46.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/SignIn/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs2 = errors;
        for (let key0 in data)
          if (!(key0 === "name" || key0 === "password")) {
            return validate46.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/SignIn/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs2 === errors) {
          if (data.name !== void 0) {
            let data0 = data.name, _errs3 = errors;
            if (errors === _errs3)
              if (typeof data0 == "string") {
                if (func1(data0) > 200)
                  return validate46.errors = [{ instancePath: instancePath + "/name", schemaPath: "headgate:admin#/$defs/SignIn/properties/name/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
              } else
                return validate46.errors = [{ instancePath: instancePath + "/name", schemaPath: "headgate:admin#/$defs/SignIn/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid1 = _errs3 === errors;
          } else
            var valid1 = !0;
          if (valid1)
            if (data.password !== void 0) {
              let data1 = data.password, _errs5 = errors;
              if (errors === _errs5)
                if (typeof data1 == "string") {
                  if (func1(data1) > 1e3)
                    return validate46.errors = [{ instancePath: instancePath + "/password", schemaPath: "headgate:admin#/$defs/SignIn/properties/password/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }], !1;
                } else
                  return validate46.errors = [{ instancePath: instancePath + "/password", schemaPath: "headgate:admin#/$defs/SignIn/properties/password/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid1 = _errs5 === errors;
            } else
              var valid1 = !0;
        }
      }
    } else
      return validate46.errors = [{ instancePath, schemaPath: "headgate:admin#/$defs/SignIn/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate46.errors = vErrors, errors === 0;
}
validate46.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateUserChange = validate47;
function validate48(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate48.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (Object.keys(data).length < 1)
        return validate48.errors = [{ instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "password" || key0 === "scope" || key0 === "enabled")) {
            return validate48.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.password !== void 0) {
            let data0 = data.password, _errs2 = errors;
            if (errors === errors)
              if (typeof data0 == "string") {
                if (func1(data0) > 1e3)
                  return validate48.errors = [{ instancePath: instancePath + "/password", schemaPath: "#/$defs/Password/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }], !1;
                if (func1(data0) < 12)
                  return validate48.errors = [{ instancePath: instancePath + "/password", schemaPath: "#/$defs/Password/minLength", keyword: "minLength", params: { limit: 12 }, message: "must NOT have fewer than 12 characters" }], !1;
              } else
                return validate48.errors = [{ instancePath: instancePath + "/password", schemaPath: "#/$defs/Password/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.scope !== void 0) {
              let data1 = data.scope, _errs5 = errors;
              if (!(data1 === "read" || data1 === "operate" || data1 === "all"))
                return validate48.errors = [{ instancePath: instancePath + "/scope", schemaPath: "#/$defs/Scope/enum", keyword: "enum", params: { allowedValues: schema63.enum }, message: "must be equal to one of the allowed values" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.enabled !== void 0) {
                let _errs7 = errors;
                if (typeof data.enabled != "boolean")
                  return validate48.errors = [{ instancePath: instancePath + "/enabled", schemaPath: "#/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate48.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate48.errors = vErrors, errors === 0;
}
validate48.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate47.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate48(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors), errors = vErrors.length), validate47.errors = vErrors, errors === 0;
}
validate47.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };

// compiled:queries
var validateEndOidcQuery = validate202;
function validate202(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate202.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!(key0 === "code" || key0 === "state" || key0 === "iss" || key0 === "error" || key0 === "error_description" || key0 === "session_state" || key0 === "scope")) {
          return validate202.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.code !== void 0) {
          let data0 = data.code, _errs2 = errors;
          if (typeof data0 != "string") {
            let dataType0 = typeof data0, coerced0;
            if (coerced0 === void 0)
              if (dataType0 == "number" || dataType0 == "boolean")
                coerced0 = "" + data0;
              else if (data0 === null)
                coerced0 = "";
              else
                return validate202.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            coerced0 !== void 0 && (data0 = coerced0, data !== void 0 && (data.code = coerced0));
          }
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.state !== void 0) {
            let data1 = data.state, _errs4 = errors;
            if (typeof data1 != "string") {
              let dataType1 = typeof data1, coerced1;
              if (coerced1 === void 0)
                if (dataType1 == "number" || dataType1 == "boolean")
                  coerced1 = "" + data1;
                else if (data1 === null)
                  coerced1 = "";
                else
                  return validate202.errors = [{ instancePath: instancePath + "/state", schemaPath: "#/properties/state/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              coerced1 !== void 0 && (data1 = coerced1, data !== void 0 && (data.state = coerced1));
            }
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.iss !== void 0) {
              let data2 = data.iss, _errs6 = errors;
              if (typeof data2 != "string") {
                let dataType2 = typeof data2, coerced2;
                if (coerced2 === void 0)
                  if (dataType2 == "number" || dataType2 == "boolean")
                    coerced2 = "" + data2;
                  else if (data2 === null)
                    coerced2 = "";
                  else
                    return validate202.errors = [{ instancePath: instancePath + "/iss", schemaPath: "#/properties/iss/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                coerced2 !== void 0 && (data2 = coerced2, data !== void 0 && (data.iss = coerced2));
              }
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.error !== void 0) {
                let data3 = data.error, _errs8 = errors;
                if (typeof data3 != "string") {
                  let dataType3 = typeof data3, coerced3;
                  if (coerced3 === void 0)
                    if (dataType3 == "number" || dataType3 == "boolean")
                      coerced3 = "" + data3;
                    else if (data3 === null)
                      coerced3 = "";
                    else
                      return validate202.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  coerced3 !== void 0 && (data3 = coerced3, data !== void 0 && (data.error = coerced3));
                }
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.error_description !== void 0) {
                  let data4 = data.error_description, _errs10 = errors;
                  if (typeof data4 != "string") {
                    let dataType4 = typeof data4, coerced4;
                    if (coerced4 === void 0)
                      if (dataType4 == "number" || dataType4 == "boolean")
                        coerced4 = "" + data4;
                      else if (data4 === null)
                        coerced4 = "";
                      else
                        return validate202.errors = [{ instancePath: instancePath + "/error_description", schemaPath: "#/properties/error_description/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    coerced4 !== void 0 && (data4 = coerced4, data !== void 0 && (data.error_description = coerced4));
                  }
                  var valid0 = _errs10 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.session_state !== void 0) {
                    let data5 = data.session_state, _errs12 = errors;
                    if (typeof data5 != "string") {
                      let dataType5 = typeof data5, coerced5;
                      if (coerced5 === void 0)
                        if (dataType5 == "number" || dataType5 == "boolean")
                          coerced5 = "" + data5;
                        else if (data5 === null)
                          coerced5 = "";
                        else
                          return validate202.errors = [{ instancePath: instancePath + "/session_state", schemaPath: "#/properties/session_state/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      coerced5 !== void 0 && (data5 = coerced5, data !== void 0 && (data.session_state = coerced5));
                    }
                    var valid0 = _errs12 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.scope !== void 0) {
                      let data6 = data.scope, _errs14 = errors;
                      if (typeof data6 != "string") {
                        let dataType6 = typeof data6, coerced6;
                        if (coerced6 === void 0)
                          if (dataType6 == "number" || dataType6 == "boolean")
                            coerced6 = "" + data6;
                          else if (data6 === null)
                            coerced6 = "";
                          else
                            return validate202.errors = [{ instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        coerced6 !== void 0 && (data6 = coerced6, data !== void 0 && (data.scope = coerced6));
                      }
                      var valid0 = _errs14 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate202.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate202.errors = vErrors, errors === 0;
}
validate202.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateListAuditQuery = validate21;
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!(key0 === "before" || key0 === "limit" || key0 === "actor" || key0 === "operation")) {
          return validate21.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.before !== void 0) {
          let data0 = data.before, _errs2 = errors;
          if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
            let dataType0 = typeof data0, coerced0;
            if (coerced0 === void 0)
              if (dataType0 === "boolean" || data0 === null || dataType0 === "string" && data0 && data0 == +data0 && !(data0 % 1))
                coerced0 = +data0;
              else
                return validate21.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            coerced0 !== void 0 && (data0 = coerced0, data !== void 0 && (data.before = coerced0));
          }
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.limit !== void 0) {
            let data1 = data.limit, _errs4 = errors;
            if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
              let dataType1 = typeof data1, coerced1;
              if (coerced1 === void 0)
                if (dataType1 === "boolean" || data1 === null || dataType1 === "string" && data1 && data1 == +data1 && !(data1 % 1))
                  coerced1 = +data1;
                else
                  return validate21.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              coerced1 !== void 0 && (data1 = coerced1, data !== void 0 && (data.limit = coerced1));
            }
            if (errors === _errs4 && typeof data1 == "number" && isFinite(data1)) {
              if (data1 > 500 || isNaN(data1))
                return validate21.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 500 }, message: "must be <= 500" }], !1;
              if (data1 < 1 || isNaN(data1))
                return validate21.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
            }
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.actor !== void 0) {
              let data2 = data.actor, _errs6 = errors;
              if (typeof data2 != "string") {
                let dataType2 = typeof data2, coerced2;
                if (coerced2 === void 0)
                  if (dataType2 == "number" || dataType2 == "boolean")
                    coerced2 = "" + data2;
                  else if (data2 === null)
                    coerced2 = "";
                  else
                    return validate21.errors = [{ instancePath: instancePath + "/actor", schemaPath: "#/properties/actor/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                coerced2 !== void 0 && (data2 = coerced2, data !== void 0 && (data.actor = coerced2));
              }
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.operation !== void 0) {
                let data3 = data.operation, _errs8 = errors;
                if (typeof data3 != "string") {
                  let dataType3 = typeof data3, coerced3;
                  if (coerced3 === void 0)
                    if (dataType3 == "number" || dataType3 == "boolean")
                      coerced3 = "" + data3;
                    else if (data3 === null)
                      coerced3 = "";
                    else
                      return validate21.errors = [{ instancePath: instancePath + "/operation", schemaPath: "#/properties/operation/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  coerced3 !== void 0 && (data3 = coerced3, data !== void 0 && (data.operation = coerced3));
                }
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate21.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate21.errors = vErrors, errors === 0;
}
validate21.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateListRevisionsQuery = validate222;
function validate222(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate222.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (key0 !== "limit") {
          return validate222.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors && data.limit !== void 0) {
        let data0 = data.limit, _errs2 = errors;
        if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
          let dataType0 = typeof data0, coerced0;
          if (coerced0 === void 0)
            if (dataType0 === "boolean" || data0 === null || dataType0 === "string" && data0 && data0 == +data0 && !(data0 % 1))
              coerced0 = +data0;
            else
              return validate222.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          coerced0 !== void 0 && (data0 = coerced0, data !== void 0 && (data.limit = coerced0));
        }
        if (errors === _errs2 && typeof data0 == "number" && isFinite(data0)) {
          if (data0 > 500 || isNaN(data0))
            return validate222.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 500 }, message: "must be <= 500" }], !1;
          if (data0 < 1 || isNaN(data0))
            return validate222.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
        }
      }
    } else
      return validate222.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate222.errors = vErrors, errors === 0;
}
validate222.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateListKeysQuery = validate232;
function validate232(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate232.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!(key0 === "group" || key0 === "revoked")) {
          return validate232.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.group !== void 0) {
          let data0 = data.group, _errs2 = errors;
          if (typeof data0 != "string") {
            let dataType0 = typeof data0, coerced0;
            if (coerced0 === void 0)
              if (dataType0 == "number" || dataType0 == "boolean")
                coerced0 = "" + data0;
              else if (data0 === null)
                coerced0 = "";
              else
                return validate232.errors = [{ instancePath: instancePath + "/group", schemaPath: "#/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            coerced0 !== void 0 && (data0 = coerced0, data !== void 0 && (data.group = coerced0));
          }
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.revoked !== void 0) {
            let data1 = data.revoked, _errs4 = errors;
            if (typeof data1 != "boolean") {
              let coerced1;
              if (coerced1 === void 0)
                if (data1 === "false" || data1 === 0 || data1 === null)
                  coerced1 = !1;
                else if (data1 === "true" || data1 === 1)
                  coerced1 = !0;
                else
                  return validate232.errors = [{ instancePath: instancePath + "/revoked", schemaPath: "#/properties/revoked/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
              coerced1 !== void 0 && (data1 = coerced1, data !== void 0 && (data.revoked = coerced1));
            }
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate232.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate232.errors = vErrors, errors === 0;
}
validate232.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateListRequestsQuery = validate242, schema35 = { $id: "headgate:validateListRequestsQuery", type: "object", properties: { before: { type: "integer", description: "Calls before the one of this `id`: the next page." }, limit: { type: "integer", minimum: 1, maximum: 1e3, description: "100 where it is not given." }, since: { type: "string", format: "date-time", description: "Calls that came then or later." }, until: { type: "string", format: "date-time", description: "Calls that came earlier." }, requestId: { type: "string", description: "As `x-request-id` of the answer tells it." }, key: { type: "string" }, group: { type: "string" }, tag: { type: "string" }, model: { type: "string" }, upstream: { type: "string" }, outcome: { enum: ["ok", "client-error", "upstream-error", "cut", "cancelled"] } }, required: [], additionalProperties: !1 }, func12 = Object.prototype.hasOwnProperty, formats02 = require_formats().fullFormats["date-time"];
function validate242(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate242.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!func12.call(schema35.properties, key0)) {
          return validate242.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.before !== void 0) {
          let data0 = data.before, _errs2 = errors;
          if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
            let dataType0 = typeof data0, coerced0;
            if (coerced0 === void 0)
              if (dataType0 === "boolean" || data0 === null || dataType0 === "string" && data0 && data0 == +data0 && !(data0 % 1))
                coerced0 = +data0;
              else
                return validate242.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            coerced0 !== void 0 && (data0 = coerced0, data !== void 0 && (data.before = coerced0));
          }
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.limit !== void 0) {
            let data1 = data.limit, _errs4 = errors;
            if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
              let dataType1 = typeof data1, coerced1;
              if (coerced1 === void 0)
                if (dataType1 === "boolean" || data1 === null || dataType1 === "string" && data1 && data1 == +data1 && !(data1 % 1))
                  coerced1 = +data1;
                else
                  return validate242.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              coerced1 !== void 0 && (data1 = coerced1, data !== void 0 && (data.limit = coerced1));
            }
            if (errors === _errs4 && typeof data1 == "number" && isFinite(data1)) {
              if (data1 > 1e3 || isNaN(data1))
                return validate242.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" }], !1;
              if (data1 < 1 || isNaN(data1))
                return validate242.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
            }
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.since !== void 0) {
              let data2 = data.since, _errs6 = errors;
              if (typeof data2 != "string") {
                let dataType2 = typeof data2, coerced2;
                if (coerced2 === void 0)
                  if (dataType2 == "number" || dataType2 == "boolean")
                    coerced2 = "" + data2;
                  else if (data2 === null)
                    coerced2 = "";
                  else
                    return validate242.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                coerced2 !== void 0 && (data2 = coerced2, data !== void 0 && (data.since = coerced2));
              }
              if (errors === _errs6 && errors === _errs6 && typeof data2 == "string" && !formats02.validate(data2))
                return validate242.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.until !== void 0) {
                let data3 = data.until, _errs8 = errors;
                if (typeof data3 != "string") {
                  let dataType3 = typeof data3, coerced3;
                  if (coerced3 === void 0)
                    if (dataType3 == "number" || dataType3 == "boolean")
                      coerced3 = "" + data3;
                    else if (data3 === null)
                      coerced3 = "";
                    else
                      return validate242.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  coerced3 !== void 0 && (data3 = coerced3, data !== void 0 && (data.until = coerced3));
                }
                if (errors === _errs8 && errors === _errs8 && typeof data3 == "string" && !formats02.validate(data3))
                  return validate242.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.requestId !== void 0) {
                  let data4 = data.requestId, _errs10 = errors;
                  if (typeof data4 != "string") {
                    let dataType4 = typeof data4, coerced4;
                    if (coerced4 === void 0)
                      if (dataType4 == "number" || dataType4 == "boolean")
                        coerced4 = "" + data4;
                      else if (data4 === null)
                        coerced4 = "";
                      else
                        return validate242.errors = [{ instancePath: instancePath + "/requestId", schemaPath: "#/properties/requestId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    coerced4 !== void 0 && (data4 = coerced4, data !== void 0 && (data.requestId = coerced4));
                  }
                  var valid0 = _errs10 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.key !== void 0) {
                    let data5 = data.key, _errs12 = errors;
                    if (typeof data5 != "string") {
                      let dataType5 = typeof data5, coerced5;
                      if (coerced5 === void 0)
                        if (dataType5 == "number" || dataType5 == "boolean")
                          coerced5 = "" + data5;
                        else if (data5 === null)
                          coerced5 = "";
                        else
                          return validate242.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      coerced5 !== void 0 && (data5 = coerced5, data !== void 0 && (data.key = coerced5));
                    }
                    var valid0 = _errs12 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.group !== void 0) {
                      let data6 = data.group, _errs14 = errors;
                      if (typeof data6 != "string") {
                        let dataType6 = typeof data6, coerced6;
                        if (coerced6 === void 0)
                          if (dataType6 == "number" || dataType6 == "boolean")
                            coerced6 = "" + data6;
                          else if (data6 === null)
                            coerced6 = "";
                          else
                            return validate242.errors = [{ instancePath: instancePath + "/group", schemaPath: "#/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        coerced6 !== void 0 && (data6 = coerced6, data !== void 0 && (data.group = coerced6));
                      }
                      var valid0 = _errs14 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.tag !== void 0) {
                        let data7 = data.tag, _errs16 = errors;
                        if (typeof data7 != "string") {
                          let dataType7 = typeof data7, coerced7;
                          if (coerced7 === void 0)
                            if (dataType7 == "number" || dataType7 == "boolean")
                              coerced7 = "" + data7;
                            else if (data7 === null)
                              coerced7 = "";
                            else
                              return validate242.errors = [{ instancePath: instancePath + "/tag", schemaPath: "#/properties/tag/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          coerced7 !== void 0 && (data7 = coerced7, data !== void 0 && (data.tag = coerced7));
                        }
                        var valid0 = _errs16 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.model !== void 0) {
                          let data8 = data.model, _errs18 = errors;
                          if (typeof data8 != "string") {
                            let dataType8 = typeof data8, coerced8;
                            if (coerced8 === void 0)
                              if (dataType8 == "number" || dataType8 == "boolean")
                                coerced8 = "" + data8;
                              else if (data8 === null)
                                coerced8 = "";
                              else
                                return validate242.errors = [{ instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            coerced8 !== void 0 && (data8 = coerced8, data !== void 0 && (data.model = coerced8));
                          }
                          var valid0 = _errs18 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.upstream !== void 0) {
                            let data9 = data.upstream, _errs20 = errors;
                            if (typeof data9 != "string") {
                              let dataType9 = typeof data9, coerced9;
                              if (coerced9 === void 0)
                                if (dataType9 == "number" || dataType9 == "boolean")
                                  coerced9 = "" + data9;
                                else if (data9 === null)
                                  coerced9 = "";
                                else
                                  return validate242.errors = [{ instancePath: instancePath + "/upstream", schemaPath: "#/properties/upstream/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                              coerced9 !== void 0 && (data9 = coerced9, data !== void 0 && (data.upstream = coerced9));
                            }
                            var valid0 = _errs20 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0)
                            if (data.outcome !== void 0) {
                              let data10 = data.outcome, _errs22 = errors;
                              if (!(data10 === "ok" || data10 === "client-error" || data10 === "upstream-error" || data10 === "cut" || data10 === "cancelled"))
                                return validate242.errors = [{ instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/enum", keyword: "enum", params: { allowedValues: schema35.properties.outcome.enum }, message: "must be equal to one of the allowed values" }], !1;
                              var valid0 = _errs22 === errors;
                            } else
                              var valid0 = !0;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate242.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate242.errors = vErrors, errors === 0;
}
validate242.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateWatchRequestsQuery = validate252;
function validate252(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate252.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!(key0 === "key" || key0 === "group" || key0 === "model" || key0 === "upstream")) {
          return validate252.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.key !== void 0) {
          let data0 = data.key, _errs2 = errors;
          if (typeof data0 != "string") {
            let dataType0 = typeof data0, coerced0;
            if (coerced0 === void 0)
              if (dataType0 == "number" || dataType0 == "boolean")
                coerced0 = "" + data0;
              else if (data0 === null)
                coerced0 = "";
              else
                return validate252.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            coerced0 !== void 0 && (data0 = coerced0, data !== void 0 && (data.key = coerced0));
          }
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.group !== void 0) {
            let data1 = data.group, _errs4 = errors;
            if (typeof data1 != "string") {
              let dataType1 = typeof data1, coerced1;
              if (coerced1 === void 0)
                if (dataType1 == "number" || dataType1 == "boolean")
                  coerced1 = "" + data1;
                else if (data1 === null)
                  coerced1 = "";
                else
                  return validate252.errors = [{ instancePath: instancePath + "/group", schemaPath: "#/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              coerced1 !== void 0 && (data1 = coerced1, data !== void 0 && (data.group = coerced1));
            }
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.model !== void 0) {
              let data2 = data.model, _errs6 = errors;
              if (typeof data2 != "string") {
                let dataType2 = typeof data2, coerced2;
                if (coerced2 === void 0)
                  if (dataType2 == "number" || dataType2 == "boolean")
                    coerced2 = "" + data2;
                  else if (data2 === null)
                    coerced2 = "";
                  else
                    return validate252.errors = [{ instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                coerced2 !== void 0 && (data2 = coerced2, data !== void 0 && (data.model = coerced2));
              }
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.upstream !== void 0) {
                let data3 = data.upstream, _errs8 = errors;
                if (typeof data3 != "string") {
                  let dataType3 = typeof data3, coerced3;
                  if (coerced3 === void 0)
                    if (dataType3 == "number" || dataType3 == "boolean")
                      coerced3 = "" + data3;
                    else if (data3 === null)
                      coerced3 = "";
                    else
                      return validate252.errors = [{ instancePath: instancePath + "/upstream", schemaPath: "#/properties/upstream/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  coerced3 !== void 0 && (data3 = coerced3, data !== void 0 && (data.upstream = coerced3));
                }
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate252.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate252.errors = vErrors, errors === 0;
}
validate252.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateGetUsageQuery = validate26, schema372 = { $id: "headgate:validateGetUsageQuery", type: "object", properties: { by: { type: "string", description: "What to break down by, with commas: `key`, `group`, `tag`, `model`, `upstream`, `month`, `day`, `hour`. One row over everything where it is not given." }, since: { type: "string", format: "date-time", description: "Calls that came then or later; the last seven days where it is not given." }, until: { type: "string", format: "date-time", description: "Calls that came earlier." }, zone: { type: "string", description: "The time zone whose months, days and hours are meant. UTC where it is not given." }, key: { type: "string", description: "Calls of these alone, with commas, as below; empty for calls that have none." }, group: { type: "string" }, tag: { type: "string" }, model: { type: "string" }, upstream: { type: "string" }, format: { enum: ["json", "csv"], description: "`json` where it is not given." } }, required: [], additionalProperties: !1 };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!func12.call(schema372.properties, key0)) {
          return validate26.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.by !== void 0) {
          let data0 = data.by, _errs2 = errors;
          if (typeof data0 != "string") {
            let dataType0 = typeof data0, coerced0;
            if (coerced0 === void 0)
              if (dataType0 == "number" || dataType0 == "boolean")
                coerced0 = "" + data0;
              else if (data0 === null)
                coerced0 = "";
              else
                return validate26.errors = [{ instancePath: instancePath + "/by", schemaPath: "#/properties/by/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            coerced0 !== void 0 && (data0 = coerced0, data !== void 0 && (data.by = coerced0));
          }
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.since !== void 0) {
            let data1 = data.since, _errs4 = errors;
            if (typeof data1 != "string") {
              let dataType1 = typeof data1, coerced1;
              if (coerced1 === void 0)
                if (dataType1 == "number" || dataType1 == "boolean")
                  coerced1 = "" + data1;
                else if (data1 === null)
                  coerced1 = "";
                else
                  return validate26.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              coerced1 !== void 0 && (data1 = coerced1, data !== void 0 && (data.since = coerced1));
            }
            if (errors === _errs4 && errors === _errs4 && typeof data1 == "string" && !formats02.validate(data1))
              return validate26.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.until !== void 0) {
              let data2 = data.until, _errs6 = errors;
              if (typeof data2 != "string") {
                let dataType2 = typeof data2, coerced2;
                if (coerced2 === void 0)
                  if (dataType2 == "number" || dataType2 == "boolean")
                    coerced2 = "" + data2;
                  else if (data2 === null)
                    coerced2 = "";
                  else
                    return validate26.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                coerced2 !== void 0 && (data2 = coerced2, data !== void 0 && (data.until = coerced2));
              }
              if (errors === _errs6 && errors === _errs6 && typeof data2 == "string" && !formats02.validate(data2))
                return validate26.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.zone !== void 0) {
                let data3 = data.zone, _errs8 = errors;
                if (typeof data3 != "string") {
                  let dataType3 = typeof data3, coerced3;
                  if (coerced3 === void 0)
                    if (dataType3 == "number" || dataType3 == "boolean")
                      coerced3 = "" + data3;
                    else if (data3 === null)
                      coerced3 = "";
                    else
                      return validate26.errors = [{ instancePath: instancePath + "/zone", schemaPath: "#/properties/zone/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  coerced3 !== void 0 && (data3 = coerced3, data !== void 0 && (data.zone = coerced3));
                }
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.key !== void 0) {
                  let data4 = data.key, _errs10 = errors;
                  if (typeof data4 != "string") {
                    let dataType4 = typeof data4, coerced4;
                    if (coerced4 === void 0)
                      if (dataType4 == "number" || dataType4 == "boolean")
                        coerced4 = "" + data4;
                      else if (data4 === null)
                        coerced4 = "";
                      else
                        return validate26.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    coerced4 !== void 0 && (data4 = coerced4, data !== void 0 && (data.key = coerced4));
                  }
                  var valid0 = _errs10 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.group !== void 0) {
                    let data5 = data.group, _errs12 = errors;
                    if (typeof data5 != "string") {
                      let dataType5 = typeof data5, coerced5;
                      if (coerced5 === void 0)
                        if (dataType5 == "number" || dataType5 == "boolean")
                          coerced5 = "" + data5;
                        else if (data5 === null)
                          coerced5 = "";
                        else
                          return validate26.errors = [{ instancePath: instancePath + "/group", schemaPath: "#/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      coerced5 !== void 0 && (data5 = coerced5, data !== void 0 && (data.group = coerced5));
                    }
                    var valid0 = _errs12 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.tag !== void 0) {
                      let data6 = data.tag, _errs14 = errors;
                      if (typeof data6 != "string") {
                        let dataType6 = typeof data6, coerced6;
                        if (coerced6 === void 0)
                          if (dataType6 == "number" || dataType6 == "boolean")
                            coerced6 = "" + data6;
                          else if (data6 === null)
                            coerced6 = "";
                          else
                            return validate26.errors = [{ instancePath: instancePath + "/tag", schemaPath: "#/properties/tag/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        coerced6 !== void 0 && (data6 = coerced6, data !== void 0 && (data.tag = coerced6));
                      }
                      var valid0 = _errs14 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.model !== void 0) {
                        let data7 = data.model, _errs16 = errors;
                        if (typeof data7 != "string") {
                          let dataType7 = typeof data7, coerced7;
                          if (coerced7 === void 0)
                            if (dataType7 == "number" || dataType7 == "boolean")
                              coerced7 = "" + data7;
                            else if (data7 === null)
                              coerced7 = "";
                            else
                              return validate26.errors = [{ instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          coerced7 !== void 0 && (data7 = coerced7, data !== void 0 && (data.model = coerced7));
                        }
                        var valid0 = _errs16 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.upstream !== void 0) {
                          let data8 = data.upstream, _errs18 = errors;
                          if (typeof data8 != "string") {
                            let dataType8 = typeof data8, coerced8;
                            if (coerced8 === void 0)
                              if (dataType8 == "number" || dataType8 == "boolean")
                                coerced8 = "" + data8;
                              else if (data8 === null)
                                coerced8 = "";
                              else
                                return validate26.errors = [{ instancePath: instancePath + "/upstream", schemaPath: "#/properties/upstream/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            coerced8 !== void 0 && (data8 = coerced8, data !== void 0 && (data.upstream = coerced8));
                          }
                          var valid0 = _errs18 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.format !== void 0) {
                            let data9 = data.format, _errs20 = errors;
                            if (!(data9 === "json" || data9 === "csv"))
                              return validate26.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema372.properties.format.enum }, message: "must be equal to one of the allowed values" }], !1;
                            var valid0 = _errs20 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate26.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate26.errors = vErrors, errors === 0;
}
validate26.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var validateListLimitsQuery = validate272, schema38 = { $id: "headgate:validateListLimitsQuery", type: "object", properties: { kind: { enum: ["key", "group", "model", "upstream"] }, name: { type: "string" } }, required: [], additionalProperties: !1 };
function validate272(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate272.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!(key0 === "kind" || key0 === "name")) {
          return validate272.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.kind !== void 0) {
          let data0 = data.kind, _errs2 = errors;
          if (!(data0 === "key" || data0 === "group" || data0 === "model" || data0 === "upstream"))
            return validate272.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema38.properties.kind.enum }, message: "must be equal to one of the allowed values" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.name !== void 0) {
            let data1 = data.name, _errs3 = errors;
            if (typeof data1 != "string") {
              let dataType0 = typeof data1, coerced0;
              if (coerced0 === void 0)
                if (dataType0 == "number" || dataType0 == "boolean")
                  coerced0 = "" + data1;
                else if (data1 === null)
                  coerced0 = "";
                else
                  return validate272.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              coerced0 !== void 0 && (data1 = coerced0, data !== void 0 && (data.name = coerced0));
            }
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate272.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate272.errors = vErrors, errors === 0;
}
validate272.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateBodiesPurge,
  validateCachePurge,
  validateEndOidcQuery,
  validateExplainRequest,
  validateExportRequest,
  validateFinishLogin,
  validateGetUsageQuery,
  validateGroupChange,
  validateImportRequest,
  validateKeyChange,
  validateLimitSubject,
  validateListAuditQuery,
  validateListKeysQuery,
  validateListLimitsQuery,
  validateListRequestsQuery,
  validateListRevisionsQuery,
  validateLoginFile,
  validateNewGroup,
  validateNewKey,
  validateNewToken,
  validateNewUser,
  validateRotation,
  validateSignIn,
  validateUserChange,
  validateWatchRequestsQuery
};
