"""A picture's markup: with its size, so that nothing moves when it comes; in WebP where the browser can."""

from html import escape

from clarion.pictures.picture import Picture


def img(picture: Picture, alt: str, base: str, *, title: str = "", more: str = "") -> str:
    """The picture alone, as a feed reader shows it; `base` is the path of the site."""
    size = f' width="{picture.width}" height="{picture.height}"' if picture.width else ""
    told = f' title="{escape(title)}"' if title else ""
    return f'<img src="{escape(base + picture.address)}" alt="{escape(alt)}"{size}{told}{more}>'


def picture_html(picture: Picture, alt: str, base: str, *, sizes: str, lazy: bool = True, title: str = "") -> str:
    """The picture as a page shows it; `sizes` says how wide that is (HTML Living Standard, "Images")."""
    loading = ' loading="lazy"' if lazy else ""
    shown = img(picture, alt, base, title=title, more=f'{loading} decoding="async"')
    if not any(variant.address != picture.address for variant in picture.variants):
        return shown
    srcset = ", ".join(f"{base}{variant.address} {variant.width}w" for variant in picture.variants)
    source = f'<source type="image/webp" srcset="{escape(srcset)}" sizes="{escape(sizes)}">'
    return f"<picture>{source}{shown}</picture>"
